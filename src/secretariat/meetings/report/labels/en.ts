import { pattern, table, type Labels } from "./labels.ts"

export const en: Labels = {
  sections: table({
    annex: "^annex(?:es)?\\b",
    adoption: "^adoption of the (?:draft )?report(?! of the bureau)",
    introduction: "^introduction$",
    agenda: "adoption of the agenda|^agenda",
    officers: "^(?:election of|officers|bureau)",
    recommendations: "recommendations?\\b|conclusions",
    deliberations: "deliberations|summary of (?:the )?(?:discussion|debate)|discussion",
    opening: "^opening",
    statements: "^(?:statements|general (?:debate|discussion))",
    attendance: "^(?:attendance|participation|participants)",
    documentation: "^document",
    organization: "^organi[sz]ation of",
  }),
  contents: pattern("^(?:table of )?contents$"),
  general: pattern(
    "^general recommendations|recommendations of a general nature|^general$|^other recommendations",
  ),
  recommendation: pattern("^recommendation (?:no\\. ?)?([0-9]{1,3})(?!\\d|/) ?[.:-]?(?: |$)(.*)$"),
  classes: table({
    non_governmental: "non-?governmental|civil society",
    institutes: "\\binstitutes?\\b",
    specialized_agencies: "(?<!entit(?:y|ies)[^:]{0,80})speciali[sz]ed agenc",
    funds_programmes: "funds? and programmes?|programmes? and funds?|bodies, programmes|\\bprogrammes\\b",
    organizations:
      "regional (?:economic )?(?:integration )?organi[sz]ations?,? (?:that|which|part)|economic integration organi[sz]ation",
    signatories: "(?<!\\b(?:n?or|non|neither|not) ?-?(?:states )?)signator(?:y|ies)|had signed",
    others:
      "\\bnot (?:yet )?(?:a )?(?:states? )?part(?:y|ies)|non-part|non-signator|neither (?:states? )?part|nor signator|other states|observer states|states observers|non-member states",
    parties: "states? part(?:y|ies)|part(?:y|ies) to",
    intergovernmental: "inter-?governmental|international organi[sz]ations|regional organi[sz]ations",
    secretariat: "secretariat|department of",
    entities: "entit(?:y|ies)|united nations system|permanent observer",
  }),
  standings: table({
    chair:
      "summary (?:of deliberations )?(?:below |is a summary )?(?:prepared )?by the (?:co-)?chairs?|chair's summary",
    secretariat: "(?:section|part|summary)[^.]{0,60} (?:was|were) prepared by the secretariat",
  }),
  behalf: pattern("^(?:also )?on behalf "),
  attended: pattern("represented|(?:also|were) present|\\battended|participated|took part"),
  spoke: pattern("statements?\\b|took the floor|\\bspoke\\b|remarks|interventions?"),
  envoys: pattern(
    "representatives?|observers?|by the following|made by|made (?:a |introductory )?(?:general )?statements?",
  ),
  observers: pattern("\\bobservers?\\b"),
  panel: pattern("panell?ists?|panel"),
  agendaLead: pattern(
    "(?:adopted|approved|contained|following)[^:]{0,140}\\bagenda\\b[^:]{0,120}:|\\bagenda\\b[^:]{0,80}(?:as follows|follow)[^:]{0,40}:",
  ),
  documentsLead: pattern(
    "had before it|documents? (?:was|were) (?:before|made available|submitted)|following documents?|documents? before",
  ),
  participantsList: pattern("list of (?:the )?participants"),
  roles: table({
    vice_chair: "vice-?(?:chair|president)\\w*",
    co_chair: "co-?chair\\w*",
    chair: "\\bchair(?:person|man|woman|manship|ed by)?\\b|presided over by|\\bpresident\\b",
    rapporteur: "rapporteur",
    secretary: "\\bsecretary of\\b",
    moderator: "moderator|facilitator",
    panellist: "panell?ists?",
  }),
  honorific: pattern("^(?:mr|mrs|ms|dr|prof|h\\.e|judge|ambassador)\\.? "),
  speaks: [
    pattern("(?:made|delivered) by (?:the )?(?<who>secretariat)(?:[.,;]|$)"),
    pattern(
      "(?:by|and|,|^)(?: also)?(?: by)? ?(?:the |a )?(?:representatives?|observers?) (?:of|for|from) (?:the following[^:]{0,80}: ?)?(?<who>[^;:]{2,400}?)(?:,? (?:also )?(?:made|delivered|spoke|took)|, (?:an?|which|who|both|all|speaking|on behalf|in (?:its|their))\\b|[.;]|$)",
    ),
  ],
  attends: [
    pattern(
      "^(?:in addition, )?(?:the )?(?<who>[^:;]{3,800}?), (?:all |both )?(?:(?:inter-?governmental|non-?governmental|regional|international) organi[sz]ations|specialized agencies)[^:;,]{0,80},? (?:was|were) (?:also )?represented",
    ),
    pattern(
      "^(?:in addition, )?(?:the )?(?<who>[^:;]{3,200}?),?(?: an? [^:;]{0,160}?,)? (?:was|were) (?:also )?represented",
    ),
    pattern(
      "^(?:the )?(?<who>[^:;]{3,160}?), an? [^:;]{0,160}?, (?:also )?(?:attended|participated|took part)",
    ),
  ],
  apposed: pattern(
    "^,? (?:an?|both|each) (?:[^,;:.]{1,60} )?(?:signator(?:y|ies)|part(?:y|ies)|states?|organi[sz]ation|observer)\\b[^,;:.]{0,140},? (?:and|as well as) (?:also )?(?:by |of |for |from )?(?:(?:the |an? )?(?:representatives?|observers?) (?:of|for|from) )?(?:the )?",
  ),
  after: pattern(" (?:under|on|in connection with) (?:agenda )?items? "),
  and: pattern("^(?:and|as well as) "),
  article: pattern("^(?:the|for|of|from) "),
  verbs: table({
    encourage: "\\b(?:is|are|be|were) (?:also |further |strongly )?encouraged|\\bencourages?\\b",
    urge: "\\b(?:is|are|be|was|were) (?:also |further |strongly )?urged|\\burges?\\b|called upon",
    invite: "\\b(?:is|are|be|was|were) (?:also |further )?invited|\\binvites\\b",
    request: "\\b(?:is|are|be|was|were) (?:also |further )?requested|\\brequests\\b",
    should: "\\bshould\\b|it is recommended|\\brecommends?\\b",
  }),
  softeners: table({
    seek: "\\bseek(?:ing)?\\b",
    endeavour: "\\b(?:endeavou?r|strive|make efforts)\\b",
    consider: "\\bconsider(?!ation|ing that|ed)\\w*",
    as_appropriate:
      "as appropriate|where appropriate|when appropriate|if appropriate|as needed|where necessary",
    within_domestic_law:
      "(?:in accordance|consistent|in line|in conformity) with (?:their|its) (?:domestic|national)|(?:subject to|within) (?:the framework of )?(?:their )?(?:domestic|national) (?:law|legal|legislation)",
    where_possible: "(?:where|when|wherever|to the extent|as far as) possible",
  }),
  addressees: table({
    states_parties: "states parties|parties to the",
    signatories: "(?:states )?signatories",
    member_states: "member states",
    unodc: "united nations office on drugs and crime|\\bunodc\\b",
    secretariat: "\\bsecretariat\\b",
    conference: "\\bthe conference(?: of the parties)?\\b",
    working_group: "\\bthe working group\\b",
    organizations: "(?:international|regional|relevant|intergovernmental)(?: and \\w+)? organi[sz]ations",
    states: "\\bstates\\b",
  }),
  quantifiers: table({
    most: "\\b(?:most|the majority of|a majority of|the vast majority of) (?:of the )?(?:speakers|delegations|states(?: parties)?|representatives|participants)",
    many: "\\bmany (?:of the )?(?:other )?(?:speakers|delegations|states(?: parties)?|representatives|participants)",
    several:
      "\\b(?:several|a number of) (?:of the )?(?:other )?(?:speakers|delegations|states(?: parties)?|representatives|participants)",
    some: "\\b(?:some|a few|other) (?:of the )?(?:speakers|delegations|states(?: parties)?|representatives|participants)",
    two: "\\btwo (?:other )?(?:speakers|delegations|representatives)",
    one: "\\b(?:one|another|a) (?:speaker|delegation|representative|participant)\\b(?! of| for)",
    all: "\\ball (?:speakers|delegations)",
  }),
  request: pattern(
    "\\b(?:requested|asked|invited|encouraged|called upon|urged) (?:the |all )?(?:states|secretariat|parties|conference|united nations|unodc|member)",
  ),
  item: pattern("\\bitems? ((?:[0-9]{1,2}(?: ?\\([a-z]\\))?(?: ?(?:-|,|to|and|through) ?)*)+)"),
  ranges: pattern("^ ?(?:to|-|through) ?$"),
  months: [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
  ],
  title: pattern("^(?:draft )?report (?:of|on)\\b"),
  body: [
    pattern(
      "report (?:on|of) (?:the )?(?:\\w+ )?(?:meeting|session|work)s? of (?:the )?(?<body>.{4,240}?)(?:,? held|,? on its|$)",
    ),
    pattern(
      "report (?:of|on) (?:the )?(?<body>.{4,240}?)(?:,? (?:on|at) (?:the work of )?its|,? on the work|,? held|$)",
    ),
  ],
  place: pattern(
    "held (?:in|at) (?<place>\\p{Lu}[\\p{L}' -]{1,40}?)(?:,? (?:from|on|between)|, | [0-9]|\\.|$)",
    "u",
  ),
  resolution: pattern(
    "(?:resolutions?|decisions?) ([0-9]{1,3}/[0-9]{1,3})(?:(?:,| and|, and) ([0-9]{1,3}/[0-9]{1,3}))?",
    "giu",
  ),
  articleOf: pattern(
    "\\barticles? ([0-9]{1,3})(?:,? (?:paragraph|para\\.) ([0-9]{1,2}))?(?:,? (?:and|to) ([0-9]{1,3})(?!\\d|/))?",
    "giu",
  ),
  recommendationOf: pattern("\\brecommendation (?:no\\. )?([0-9]{1,3})(?![0-9/])", "giu"),
  instruments: table({
    SOM: "smuggling of migrants protocol|protocol against the smuggling of migrants",
    TIP: "trafficking in persons protocol|protocol to prevent, suppress and punish",
    FA: "firearms protocol|protocol against the illicit manufacturing",
    UNTOC:
      "articles? [0-9]+(?:, paragraphs? [0-9]+,?)? of the convention(?! (?:on|against|for|relating))|organi[sz]ed crime convention|convention against transnational organi[sz]ed crime",
  }),
  adoptedReport: pattern(
    "adopted (?:by consensus )?(?:(?:parts?|sections?) [^.]{1,60} of )?(?:the|its) (?:present |draft |entire )?report|report (?:on|of)[^.]{0,120}was adopted",
  ),
  adoptedRecommendations: pattern(
    "adopted (?:by consensus )?the (?:following )?recommendations|agreed on the following recommendations",
  ),
  consensus: pattern("by consensus"),
  union: ["European Union"],
}
