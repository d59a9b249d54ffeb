import { pattern, table, type Labels } from "./labels.ts"

export const fr: Labels = {
  sections: table({
    annex: "^annexes?\\b",
    adoption: "^adoption du (?:projet de )?rapport(?! du bureau)",
    introduction: "^introduction$",
    agenda: "adoption de l'ordre du jour|^ordre du jour",
    officers: "^(?:élection|bureau$|composition du bureau)",
    recommendations: "recommandations?|conclusions",
    deliberations: "délibérations|résumé des (?:débats|discussions|travaux)|débats|discussions",
    opening: "^ouverture",
    statements: "^(?:déclarations|débat général|interventions)",
    attendance: "^(?:participation|participants|présences)",
    documentation: "^document",
    organization: "^organisation d",
  }),
  contents: pattern("^(?:table des matières|sommaire)$"),
  general: pattern("recommandations (?:d'ordre )?général|^généralités$|^autres recommandations"),
  recommendation: pattern("^recommandation (?:n[o°º] ?)?([0-9]{1,3})(?!\\d|/) ?[.:-]?(?: |$)(.*)$"),
  classes: table({
    non_governmental: "non gouvernemental|non-gouvernemental|société civile",
    institutes: "instituts?(?![a-z])",
    specialized_agencies: "(?<!entités?[^:]{0,80})(?:institutions?|organismes?) spécialisé",
    funds_programmes: "fonds et programmes?|programmes? et fonds|organismes, programmes",
    organizations: "intégration économique|organisations? régionales? parties?",
    signatories: "(?<!(?<!\\p{L})(?:ni|non|ou|pas)[ -](?:des )?(?:états )?)signataires?",
    others:
      "ni (?:des )?(?:états )?parties?|(?:n'étaient|ne sont|n'est|n'étant|ne sont) (?:pas|ni)|non[- ]parties?|non[- ]signataires?|autres états|états (?:ci-après )?(?:observateurs|ayant le statut d'observateur|dotés du statut)|états non",
    parties: "états? (?:ci-après )?parties?|parties? (?:ci-après )?(?:suivantes )?(?:à|au|aux) ",
    intergovernmental: "intergouvernemental|organisations internationales|organisations régionales",
    secretariat: "secrétariat|département",
    entities: "entités?|système des nations unies|bureaux? (?:d'|de l')observat",
  }),
  standings: table({
    chair:
      "résumé (?:établi )?(?:par|de) la (?:co-?)?présidence|résumé (?:établi )?(?:par le|du) président|résumé (?:établi )?(?:par les|des) co-?président",
    secretariat: "(?:partie|section|résumé)[^.]{0,60} (?:a été )?établie?s? par le secrétariat",
  }),
  behalf: pattern("^(?:aussi |également )?au nom "),
  attended: pattern(
    "représentée?s?|ont participé|a participé|ont assisté|a assisté|ont pris part|étaient présent",
  ),
  spoke: pattern("déclarations?|pris la parole|interventions?|exposés?|allocution"),
  envoys: pattern("représentante?s?|observateurs?|observatrices?|ont fait|a fait|ont été faites|a été faite"),
  observers: pattern("observat(?:eur|rice)s?"),
  panel: pattern(
    "intervenants|intervenante? suivante?|experts invités|panélistes|animateurs|spécialistes|membres du groupe de discussion|table ronde",
  ),
  agendaLead: pattern(
    "(?:adopté|approuvé|suivant|ci-après)[^:]{0,140}ordre du jour[^:]{0,120}:|ordre du jour[^:]{0,100}:",
  ),
  documentsLead: pattern(
    "était saisi|avait été saisi|a été saisi|disposai(?:t|ent)|documents? suivants?|documents ci-après|était saisie",
  ),
  participantsList: pattern("liste (?:provisoire |définitive )?des participants"),
  roles: table({
    vice_chair: "vice-président\\w*",
    co_chair: "coprésident\\w*|co-président\\w*",
    chair: "président\\w*",
    rapporteur: "rapporteu(?:r|se)",
    secretary: "secrétaire d",
    moderator: "modérateur|modératrice|facilitateur|facilitatrice",
    panellist: "intervenants|experts invités|panélistes|animateurs",
  }),
  honorific: pattern("^(?:m\\.|mm\\.|mme|mlle|mmes|s\\.e\\.|dr) ?"),
  speaks: [
    pattern(
      "(?:représentante?s?|observat(?:eur|rice)s?) (?<who>(?:d'|de |du |des |pour )[^;:]{2,400}?)(?:,? (?:a|ont|ayant) |,? (?:une? |(?:tous|toutes) )?(?:organisation|états? |signataires?|parties?|qui|également)|[.;]|$)",
    ),
  ],
  attends: [
    pattern(
      "^(?:en outre, )?(?<who>(?:le |la |les |l')?[^:;]{3,200}?),?(?: (?:une )?organisation [^:;]{0,160}?,)? (?:était|étaient|a été|ont été) (?:également |aussi )?représentée?s?",
    ),
  ],
  apposed: pattern(
    "^,? (?:une? |tous |toutes )?(?:états? |signataires?|parties?|organisation|pays )[^,;:.]{0,140},? (?:et|ainsi que) (?:(?:par )?(?:le |la |les |l')(?:représentante?s?|observat(?:eur|rice)s?) )?(?:d'|de l'|de la |de |du |des |pour )?(?:l'|la |le |les )?",
  ),
  after: pattern(" (?:au titre|sur|dans le cadre) (?:du|des|le|les|de) points? "),
  and: pattern("^(?:et|ainsi que) "),
  article: pattern(
    "^(?:de la |de l'|d'|du |des |de |pour la |pour l'|pour le |pour les |pour |la |le |les |l')",
  ),
  verbs: table({
    encourage:
      "(?:est|sont|soit|soient) (?:également |vivement )?encouragée?s?|\\bencourage(?:nt)?\\b|il convient d'encourager",
    urge: "(?:est|sont) (?:instamment )?(?:priée?s? instamment|engagée?s?|exhortée?s?)|demande instamment",
    invite: "(?:est|sont) (?:également )?invitée?s?|\\binvite\\b",
    request: "(?:est|sont) (?:également )?priée?s?|\\bprie\\b|il est demandé",
    should: "devrai(?:en)?t|il est recommandé|(?:il )?convient (?:que|de)|il faudrait",
  }),
  softeners: table({
    seek: "chercher|s'employer",
    endeavour: "s'efforcer|(?:faire|déployer) des efforts|tâcher",
    consider: "envisager|étudier la possibilité|examiner la possibilité",
    as_appropriate:
      "le cas échéant|s'il y a lieu|selon qu'il convient|selon que de besoin|au besoin|en tant que de besoin|s'il convient",
    within_domestic_law:
      "conformément à (?:leur|leurs|sa) (?:droit|législation|lois?)|dans le respect de (?:leur|leurs) (?:droit|législation)|sous réserve de (?:leur|leurs) (?:droit|législation)",
    where_possible: "(?:si|lorsque|quand|dans la mesure du|autant que) (?:c'est )?possible",
  }),
  addressees: table({
    states_parties: "états parties",
    signatories: "(?:états )?signataires",
    member_states: "états membres",
    unodc: "office des nations unies contre la drogue|\\bunodc\\b|\\bonudc\\b",
    secretariat: "le secrétariat|au secrétariat",
    conference: "\\bla conférence(?: des parties)?",
    working_group: "le groupe de travail",
    organizations: "organisations (?:internationales|régionales|intergouvernementales|compétentes)",
    states: "\\b(?:les|aux|des) états",
  }),
  quantifiers: table({
    most: "(?:la plupart|la majorité|la grande majorité) des (?:orateurs|intervenants|délégations|états|participants|représentants)",
    many: "(?:de nombreu(?:x|ses)|un grand nombre d'|beaucoup d'|nombre d') ?(?:orateurs|oratrices|intervenants|délégations|états|participants|représentants)",
    several:
      "plusieurs (?:autres )?(?:orateurs|oratrices|intervenants|délégations|états|participants|représentants)",
    some: "(?:certaine?s|quelques|d'autres) (?:orateurs|oratrices|intervenants|délégations|états|participants|représentants)",
    two: "deux (?:orateurs|oratrices|intervenants|délégations|représentants)",
    one: "(?:un|une|autre) (?:orateur|oratrice|intervenante?|délégation|participante?)(?![a-z])",
    all: "tous les (?:orateurs|intervenants)|toutes les délégations",
  }),
  request: pattern(
    "(?:prié|invité|encouragé|demandé à|demandé au|demandé aux|engagé) (?:le |les |la |tous les |toutes les )?(?:états|secrétariat|parties|conférence|unodc|onudc)",
  ),
  item: pattern("points? ((?:[0-9]{1,2}(?: ?[a-z]\\))?(?: ?(?:-|,|à|et) ?)*)+)(?: de l'ordre)?"),
  ranges: pattern("^ ?(?:à|-) ?$"),
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
  title: pattern("^(?:projet de )?rapport (?:du|de|sur|d')"),
  body: [
    pattern(
      "rapport (?:sur|de|sur les travaux de) (?:la |les )?(?:\\w+ )?(?:réunion|session|travaux) (?:du|de la|de l'|des|de) ?(?<body>.{4,240}?)(?:,? (?:tenue?s?|qui s'est)|$)",
    ),
    pattern(
      "rapport (?:du |de la |de l'|des )(?<body>.{4,240}?)(?:,? sur (?:les travaux de )?(?:sa|ses) |,? tenue?s?|$)",
    ),
  ],
  place: pattern(
    "(?:tenue?s?|réunie?) à (?<place>\\p{Lu}[\\p{L}' -]{1,40}?)(?: \\(|,? (?:du|le|les)(?: |$)|, | [0-9]|\\.|$)",
    "u",
  ),
  resolution: pattern(
    "(?:résolutions?|décisions?) ([0-9]{1,3}/[0-9]{1,3})(?:(?:,| et) ([0-9]{1,3}/[0-9]{1,3}))?",
    "giu",
  ),
  articleOf: pattern(
    "(?:paragraphe ([0-9]{1,2}) de l')?articles? ([0-9]{1,3})(?:,? (?:et|à) ([0-9]{1,3})(?!\\d|/))?",
    "giu",
  ),
  recommendationOf: pattern("recommandation (?:n[o°] )?([0-9]{1,3})(?![0-9/])", "giu"),
  instruments: table({
    SOM: "protocole relatif au trafic illicite de migrants|protocole contre le trafic illicite de migrants|protocole relatif aux migrants",
    TIP: "protocole relatif à la traite|protocole visant à prévenir, réprimer et punir",
    FA: "protocole relatif aux armes à feu|protocole contre la fabrication",
    UNTOC:
      "articles? [0-9]+ de la convention(?! (?:sur|contre|relative|des))|convention contre la criminalité (?:transnationale )?organisée|convention des nations unies contre la criminalité",
  }),
  adoptedReport: pattern(
    "adopté (?:par consensus )?(?:les (?:parties|sections) [^.]{1,60} )?(?:le |son |du )(?:présent |projet de )?rapport|rapport [^.]{0,120}a été adopté",
  ),
  adoptedRecommendations: pattern(
    "adopté (?:par consensus )?les recommandations|convenu des recommandations",
  ),
  consensus: pattern("par consensus"),
  union: ["Union européenne"],
}
