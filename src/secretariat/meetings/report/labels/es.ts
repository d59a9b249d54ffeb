import { pattern, table, type Labels } from "./labels.ts"

export const es: Labels = {
  sections: table({
    annex: "^anexos?(?: |$)",
    adoption: "^(?:aprobación|adopción) del (?:proyecto de )?informe",
    introduction: "^introducción$",
    agenda: "aprobación del (?:programa|temario)|^(?:programa|temario)$",
    officers: "^(?:elección|mesa$)",
    recommendations: "recomendaci(?:ón|ones)|conclusiones",
    deliberations: "deliberaciones|resumen de (?:los )?debates?|debates?",
    opening: "^apertura",
    statements: "^(?:declaraciones|debate general|intervenciones)",
    attendance: "^(?:asistencia|participación|participantes)",
    documentation: "^document",
    organization: "^organización de",
  }),
  contents: pattern("^índice$"),
  general: pattern("recomendaciones (?:de carácter )?general|^generales$|^otras recomendaciones"),
  recommendation: pattern(
    "^recomendación (?:n(?:úm)?\\.? ?[o°º]? ?)?([0-9]{1,3})(?!\\d|/) ?[.:-]?(?: |$)(.*)$",
  ),
  classes: table({
    non_governmental: "no gubernamental|sociedad civil",
    institutes: "institutos?",
    specialized_agencies: "(?<!entidades[^:]{0,80})(?:organismos?|instituciones?) especializad",
    funds_programmes: "fondos y programas?|programas? y fondos?|órganos, programas",
    organizations: "integración económica|organización regional parte",
    signatories: "(?<!(?<!\\p{L})(?:ni|no|o) (?:estados )?)signatari[oa]s?",
    others:
      "no (?:son|eran|fueran|sean|era|es) (?:ni )?(?:estados? )?partes?|ni (?:estados? )?partes?|no partes?|no signatari|otros estados|estados (?:siguientes )?observadores|estados no|ni signatari",
    parties: "estados? (?:que son )?partes?|partes? (?:siguientes )?en (?:el|la|los)",
    intergovernmental: "intergubernamental|organizaciones internacionales|organizaciones regionales",
    secretariat: "secretaría|departamento",
    entities: "entidad(?:es)?|sistema de las naciones unidas",
  }),
  standings: table({
    chair:
      "resumen (?:preparado )?(?:por|de) la (?:co)?presidencia|resumen (?:preparado por el|del) president|resumen (?:preparado por los|de los) copresident",
    secretariat: "(?:sección|parte|resumen)[^.]{0,60} preparad[oa] por la secretaría",
  }),
  behalf: pattern("^(?:también )?en nombre "),
  attended: pattern("representad[oa]s?|asisti(?:ó|eron)|participa(?:ron|ó)"),
  spoke: pattern(
    "declaraci(?:ón|ones)|uso de la palabra|intervenci(?:ón|ones)|intervin|observaciones introductorias|alocución",
  ),
  envoys: pattern("representantes?|observador(?:a|es|as)?|formul|hicieron|hizo|pronunci"),
  observers: pattern("observador(?:a|es|as)?"),
  panel: pattern("panelistas?|ponentes|mesa redonda|expertos invitados"),
  agendaLead: pattern(
    "(?:aprobó|aprobado|siguiente|adoptó)[^:]{0,140}(?:programa|temario)[^:]{0,120}:|(?:programa|temario)[^:]{0,80}siguiente[^:]{0,40}:",
  ),
  documentsLead: pattern(
    "tuvo ante sí|tenía ante sí|dispuso de|documentos? siguientes?|siguientes documentos?",
  ),
  participantsList: pattern("lista (?:provisional |definitiva )?de (?:los )?participantes"),
  roles: table({
    vice_chair: "vicepresident\\w*",
    co_chair: "copresident\\w*",
    chair: "president[ae]",
    rapporteur: "relator\\w*",
    secretary: "secretari[oa] de",
    moderator: "moderador\\w*|facilitador\\w*",
    panellist: "panelistas?|ponentes",
  }),
  honorific: pattern("^(?:sr\\.|sra\\.|sres\\.|dra?\\.|excmo\\.|excma\\.) ?"),
  speaks: [
    pattern(
      "(?:representantes?|observador(?:a|es|as)?) (?:también )?(?<who>(?:de |del |por )[^;:]{2,400}?)(?:,? (?:también |asimismo )?(?:formul|hicieron|hizo|pronunci|intervin)|,? (?:una )?(?:organización|estados? |signatari[oa]s?|partes?|que|quien)|[.;]|$)",
    ),
  ],
  attends: [
    pattern(
      "^(?:también |además,? )?estuv(?:o|ieron) (?:también )?representad[oa]s? (?:en la reunión |por observadores |por un observador )*(?<who>[^:;]{3,200}?)(?:,? (?:una )?organización regional [^:;]{0,160}| por (?:un )?observador(?:es)?[^:;]{0,60})?[.]?$",
    ),
    pattern(
      "^(?<who>(?:el |la |los |las )?[^:;]{3,200}?),?(?: (?:una )?organización regional [^:;]{0,160}?,)? (?:también )?estuv(?:o|ieron) (?:también )?representad[oa]s?",
    ),
  ],
  apposed: pattern(
    "^,? (?:una? )?(?:organización|estados? |signatari[oa]s?|partes?|país )[^,;:.]{0,140},? (?:y|e|así como) (?:(?:por )?(?:el |la |los |las )(?:representantes?|observador(?:a|es|as)?) )?(?:de |del |por )?(?:la |los |las )?",
  ),
  after: pattern(" (?:en relación con|sobre|en el marco de|respecto de|en torno a) (?:el|los|del) temas? "),
  and: pattern("^(?:y|e|así como) "),
  article: pattern("^(?:de la |de los |de las |del |de el |de |por la |por |la |el |los |las )"),
  verbs: table({
    encourage: "se (?:alienta|anima)|(?:alienta|alentó|anima) a|debería alentarse|se (?:los )?alienta",
    urge: "se (?:insta|exhorta)|\\binsta(?:n)? a",
    invite: "se invita|\\binvita a",
    request: "se (?:solicita|pide)|\\b(?:solicita|pide) a",
    should: "deber[ií]an?|deben|se recomienda|conv(?:endría|iene) que",
  }),
  softeners: table({
    seek: "procurar|tratar de|buscar (?:la forma|asegurar)",
    endeavour: "esforzarse|hacer (?:todo lo posible|esfuerzos)|empeñarse",
    consider: "considerar|estudiar la posibilidad|examinar la posibilidad|contemplar",
    as_appropriate:
      "según proceda|cuando proceda|si procede|según corresponda|cuando corresponda|de ser necesario|cuando sea (?:necesario|apropiado)|según sea",
    within_domestic_law:
      "(?:de conformidad|de acuerdo|conforme|en consonancia) (?:con|a) (?:su|sus) (?:derecho|legislación|leyes|ordenamiento)|con (?:sujeción|arreglo) a (?:su|sus) (?:derecho|legislación|leyes)",
    where_possible: "(?:cuando|siempre que|en la medida de lo|de ser) (?:sea )?posible",
  }),
  addressees: table({
    states_parties: "estados partes?",
    signatories: "(?:estados )?signatarios",
    member_states: "estados miembros",
    unodc: "oficina de las naciones unidas contra la droga|\\bunodc\\b",
    secretariat: "\\bla secretaría|a la secretaría",
    conference: "\\bla conferencia(?: de las partes)?",
    working_group: "el grupo de trabajo",
    organizations: "organizaciones (?:internacionales|regionales|intergubernamentales|pertinentes)",
    states: "\\blos estados",
  }),
  quantifiers: table({
    most: "(?:la mayoría|la mayor parte) de (?:los|las) (?:oradores|oradoras|delegaciones|estados|participantes|representantes)",
    many: "much[oa]s (?:oradores|oradoras|delegaciones|estados|participantes|representantes)|numeros[oa]s (?:oradores|delegaciones|estados)",
    several:
      "(?:varios|varias|diversos|diversas) (?:otros |otras )?(?:oradores|oradoras|delegaciones|estados|participantes|representantes)",
    some: "(?:algunos|algunas|otros|otras|unos pocos) (?:oradores|oradoras|delegaciones|estados|participantes|representantes)",
    two: "(?:dos|ambos) (?:oradores|oradoras|delegaciones|representantes)",
    one: "(?:un|una|otro|otra) (?:orador|oradora|delegación|participante)(?![a-z])",
    all: "todos los oradores|todas las delegaciones",
  }),
  request: pattern(
    "(?:solicitó|pidió|invitó|alentó|instó|exhortó) (?:a |al )(?:la |los |las |todos los )?(?:estados|secretaría|partes|conferencia|unodc)",
  ),
  item: pattern(
    "temas? ((?:[0-9]{1,2}(?: ?[a-z]\\))?(?: ?(?:-|,|al?|y|e) ?)*)+)(?: del (?:programa|temario))?",
  ),
  ranges: pattern("^ ?(?:al?|-) ?$"),
  months: [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre|setiembre",
    "octubre",
    "noviembre",
    "diciembre",
  ],
  title: pattern("^(?:proyecto de )?informe (?:de|del|sobre)"),
  body: [
    pattern(
      "informe (?:sobre|de|acerca de) (?:la |los |el )?(?:\\w+ )?(?:reunión|período de sesiones|trabajos|labor) (?:del|de la|de los|de) (?<body>.{4,240}?)(?:,? celebrad[oa]s?|,? sobre su|$)",
    ),
    pattern(
      "informe (?:del|de la|de los) (?<body>.{4,240}?)(?:,? (?:sobre|acerca de) (?:sus?|la labor|los trabajos) |,? celebrad[oa]s?|$)",
    ),
  ],
  place: pattern(
    "(?:celebr(?:ad[oa]s?|ó|aron)(?: [^.]{0,60}?)?) en (?<place>(?:la |el )?\\p{Lu}[\\p{L}' -]{1,40}?)(?: \\(|,? (?:del?|los|el)(?: |$)|, | [0-9]|\\.|$)",
    "u",
  ),
  resolution: pattern(
    "(?:resoluci(?:ón|ones)|decisi(?:ón|ones)) ([0-9]{1,3}/[0-9]{1,3})(?:(?:,| y) ([0-9]{1,3}/[0-9]{1,3}))?",
    "giu",
  ),
  articleOf: pattern(
    "(?:párrafo ([0-9]{1,2}) del )?artículos? ([0-9]{1,3})(?:,? (?:y|al?) ([0-9]{1,3})(?!\\d|/))?",
    "giu",
  ),
  recommendationOf: pattern("recomendación (?:n(?:úm\\.|[o°º]) )?([0-9]{1,3})(?![0-9/])", "giu"),
  instruments: table({
    SOM: "protocolo (?:sobre|contra) el tráfico ilícito de migrantes",
    TIP: "protocolo (?:sobre|contra) la trata|protocolo para prevenir, reprimir y sancionar",
    FA: "protocolo (?:sobre|contra) (?:las )?armas de fuego|protocolo contra la fabricación",
    UNTOC:
      "artículos? [0-9]+ de la convención(?! (?:sobre|contra|relativa|de))|convención contra la delincuencia organizada|convención de las naciones unidas contra la delincuencia",
  }),
  adoptedReport: pattern(
    "aprobó (?:por consenso )?(?:las (?:partes|secciones) [^.]{1,60} )?(?:el |su |del )(?:presente |proyecto de )?informe|informe [^.]{0,120}fue aprobado",
  ),
  adoptedRecommendations: pattern(
    "(?:aprobó|adoptó) (?:por consenso )?las (?:siguientes )?recomendaciones|convino en las siguientes recomendaciones",
  ),
  consensus: pattern("por consenso"),
  union: ["Unión Europea"],
}
