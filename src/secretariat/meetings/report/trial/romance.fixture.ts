import type { Phrases } from "./phrases.fixture.ts"

const shared = { comma: ", ", stop: "." }

export const fr: Phrases = {
  ...shared,
  months: [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
  ],
  date: (day, month, year) => `${day === 1 ? "1er" : day} ${month} ${year}`,
  range: (from, to, { month, year }) => `du ${from === 1 ? "1er" : from} au ${to} ${month} ${year}`,
  title: (range) => `Rapport sur la réunion du Groupe de travail sur les traversées tenue à Vienne ${range}`,
  sections: {
    introduction: "Introduction",
    recommendations: "Recommandations",
    deliberations: "Résumé des délibérations",
    organization: "Organisation de la réunion",
    adoption: "Adoption du rapport",
  },
  parts: {
    opening: "Ouverture de la réunion",
    statements: "Déclarations",
    agenda: "Adoption de l’ordre du jour et organisation des travaux",
    attendance: "Participation",
    documents: "Documentation",
    specific: "Recommandations sur des thèmes précis",
    general: "Recommandations générales",
    other: "Questions diverses",
  },
  label: "Recommandation",
  introduction: [
    "Par sa résolution 4/2, la Conférence a décidé que le Groupe de travail serait un élément permanent de ses travaux.",
    "Le mandat du Groupe de travail est décrit dans les décisions de la Conférence relatives à la traversée nocturne des détroits.",
  ],
  opened: (range) =>
    `Le Groupe de travail sur les traversées s’est réuni à Vienne ${range}. Six séances ont été consacrées à ses travaux.`,
  chair: (name, state) =>
    `La réunion a été ouverte par M. ${name} (${state}), Président du Groupe de travail.`,
  agenda: (date) =>
    `À sa 1re séance, le ${date}, le Groupe de travail a adopté par consensus l’ordre du jour suivant :`,
  first: [
    "Questions d’organisation",
    ["Ouverture de la réunion", "Adoption de l’ordre du jour et organisation des travaux"],
  ],
  topics: [
    "Feux des traversiers et confiscation du produit des infractions",
    "Protection des passagers voyageant de nuit",
    "Coopération entre autorités portuaires en cas d’urgence",
    "Formation des équipages aux eaux étroites et peu profondes",
  ],
  last: ["Questions diverses", "Adoption du rapport"],
  parties: "Les États parties à la Convention ci-après étaient représentés à la réunion :",
  organization: (name) =>
    `L’${name}, organisation régionale d’intégration économique partie à la Convention, était représentée à la réunion.`,
  signatories: "Les États signataires de la Convention ci-après étaient représentés par des observateurs :",
  others:
    "Les États ci-après, qui ne sont ni parties à la Convention ni signataires de celle-ci, étaient représentés par des observateurs :",
  secretariat: "Le Département des affaires portuaires du Secrétariat était représenté par des observateurs.",
  intergovernmental:
    "Les organisations intergouvernementales suivantes étaient représentées par des observateurs :",
  bodies: [
    "Conseil des phares",
    "Organisation internationale des traversées",
    "Ligue des quais",
    "Organisation pour la sécurité en mer",
  ],
  participants: (symbol) => `La liste des participants figure dans le document ${symbol}.`,
  spoke: (from, to) =>
    `Au titre des points ${from} à ${to} de l’ordre du jour, des déclarations ont été faites par les représentants des États parties à la Convention suivants :`,
  signatorySpoke: (name) =>
    `L’observateur de ${name}, État signataire de la Convention, a également fait une déclaration.`,
  panel: "Le débat a été animé par les intervenants suivants :",
  documents: "Le Groupe de travail était saisi des documents suivants :",
  papers: [
    "Ordre du jour provisoire annoté",
    "Document d’information établi par le Secrétariat sur les feux",
    "Note du Secrétariat sur la formation",
  ],
  adoptedRecommendations: "Le Groupe de travail a adopté les recommandations présentées ci-après.",
  encourage: [
    "Les États parties sont encouragés à redoubler d’efforts pour éclairer chaque traversier dans les eaux étroites.",
    "Les États parties sont encouragés, conformément à leur droit interne, à former les équipages des traversiers de nuit.",
  ],
  should: [
    "Les États parties devraient veiller à ce que des mesures soient en place pour la protection des passagers pendant toute la traversée.",
    "Les États parties devraient envisager, selon qu’il convient, de créer des équipes conjointes d’autorités portuaires.",
  ],
  talk: [
    [
      "many",
      "De nombreux orateurs ont évoqué les feux des traversiers et la nécessité de nouveaux exercices.",
    ],
    ["some", "Certains orateurs ont noté que les cartes des eaux étroites n’étaient plus fiables."],
    ["several", "Plusieurs orateurs ont appuyé la proposition et se sont déclarés prêts à contribuer."],
    ["most", "La plupart des orateurs ont estimé que le questionnaire devait rester court."],
  ],
  adopted: (date) => `Le ${date}, le Groupe de travail a adopté le rapport sur les travaux de sa réunion.`,
  and: " et ",
  colon: " :",
}

export const es: Phrases = {
  ...shared,
  months: [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
  ],
  date: (day, month, year) => `${day} de ${month} de ${year}`,
  range: (from, to, { month, year }) => `del ${from} al ${to} de ${month} de ${year}`,
  title: (range) =>
    `Informe sobre la reunión del Grupo de Trabajo sobre Travesías celebrada en Viena ${range}`,
  sections: {
    introduction: "Introducción",
    recommendations: "Recomendaciones",
    deliberations: "Resumen de las deliberaciones",
    organization: "Organización de la reunión",
    adoption: "Aprobación del informe",
  },
  parts: {
    opening: "Apertura de la reunión",
    statements: "Declaraciones",
    agenda: "Aprobación del programa y organización de los trabajos",
    attendance: "Asistencia",
    documents: "Documentación",
    specific: "Recomendaciones sobre temas concretos",
    general: "Recomendaciones generales",
    other: "Otros asuntos",
  },
  label: "Recomendación",
  introduction: [
    "En su resolución 4/2, la Conferencia decidió que el Grupo de Trabajo fuera un elemento constante de sus labores.",
    "El mandato del Grupo de Trabajo se describe en las decisiones de la Conferencia relativas a las travesías nocturnas.",
  ],
  opened: (range) =>
    `El Grupo de Trabajo sobre Travesías celebró su reunión en Viena ${range}. Se celebraron seis sesiones.`,
  chair: (name, state) =>
    `Declaró abierta la reunión el Presidente del Grupo de Trabajo, Sr. ${name} (${state}).`,
  agenda: (date) =>
    `En su primera sesión, celebrada el ${date}, el Grupo de Trabajo aprobó por consenso el siguiente programa:`,
  first: [
    "Cuestiones de organización",
    ["Apertura de la reunión", "Aprobación del programa y organización de los trabajos"],
  ],
  topics: [
    "Luces de los transbordadores y decomiso del producto del delito",
    "Protección de los pasajeros que viajan de noche",
    "Cooperación entre autoridades portuarias en emergencias",
    "Capacitación de tripulaciones para aguas angostas y someras",
  ],
  last: ["Otros asuntos", "Aprobación del informe"],
  parties: "Estuvieron representados en la reunión los siguientes Estados partes en la Convención:",
  organization: (name) =>
    `La ${name}, organización regional de integración económica que es parte en la Convención, estuvo representada en la reunión.`,
  signatories:
    "Estuvieron representados por observadores los siguientes Estados signatarios de la Convención:",
  others:
    "Estuvieron representados por observadores los siguientes Estados que no son partes en la Convención ni signatarios de ella:",
  secretariat: "El Departamento de Asuntos Portuarios de la Secretaría estuvo representado por observadores.",
  intergovernmental:
    "Estuvieron representadas por observadores las siguientes organizaciones intergubernamentales:",
  bodies: [
    "Consejo de Faros",
    "Organización Internacional de Travesías",
    "Liga de Muelles",
    "Organización para la Seguridad en el Mar",
  ],
  participants: (symbol) => `La lista de participantes figura en el documento ${symbol}.`,
  spoke: (from, to) =>
    `En relación con los temas ${from} a ${to} del programa formularon declaraciones los representantes de los siguientes Estados partes en la Convención:`,
  signatorySpoke: (name) =>
    `El observador de ${name}, Estado signatario de la Convención, también formuló una declaración.`,
  panel: "Dirigieron el debate los siguientes panelistas:",
  documents: "El Grupo de Trabajo tuvo ante sí los siguientes documentos:",
  papers: [
    "Programa provisional anotado",
    "Documento de antecedentes preparado por la Secretaría sobre las luces",
    "Nota de la Secretaría sobre la capacitación",
  ],
  adoptedRecommendations: "El Grupo de Trabajo aprobó las recomendaciones que figuran a continuación.",
  encourage: [
    "Se alienta a los Estados partes a que redoblen sus esfuerzos por iluminar cada transbordador en aguas angostas.",
    "Se alienta a los Estados partes a que, de conformidad con su derecho interno, capaciten a las tripulaciones nocturnas.",
  ],
  should: [
    "Los Estados partes deberían velar por que existan medidas de protección de los pasajeros durante toda la travesía.",
    "Los Estados partes deberían considerar, según proceda, la creación de equipos conjuntos de autoridades portuarias.",
  ],
  talk: [
    [
      "many",
      "Muchos oradores se refirieron a las luces de los transbordadores y a la necesidad de más práctica.",
    ],
    ["some", "Algunos oradores señalaron que los mapas de aguas angostas ya no eran fiables."],
    ["several", "Varios oradores apoyaron la propuesta y se mostraron dispuestos a contribuir."],
    ["most", "La mayoría de los oradores dijeron que el cuestionario debía ser breve."],
  ],
  adopted: (date) => `El ${date}, el Grupo de Trabajo aprobó el informe sobre su reunión.`,
  and: " y ",
  colon: ":",
}
