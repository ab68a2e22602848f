/** A first draft of a guide: short, valid, and showing where each thing goes. */

export interface NewGuide {
  readonly id: string
  /** One of the deployment's needs, and its picture. */
  readonly topic: string
  readonly picture: string
}

/** YAML text. It passes `check` without an error as it is; its words are there to be replaced. */
export const newGuide = ({ id, topic, picture }: NewGuide): string => `\
# yaml-language-server: $schema=../../schemas/guide.schema.json
# Brouillon. Remplacez les textes, puis relisez avec : npm run config -- check
schema: guide/1
id: ${id}
version: 1
meta:
  title:
    std: { fr: "Titre du guide" }
    easy: { fr: "Titre court" }
  lead:
    std: { fr: "Ce que nous faisons ensemble, en une phrase." }
    easy: { fr: "Nous le faisons ensemble." }
  audience:
    std: { fr: "Les personnes à qui ce guide s'adresse." }
    easy: { fr: "Pour vous, si cela vous concerne." }
  cost:
    std: { fr: "Aucun prix n'est annoncé. À confirmer au guichet." }
    easy: { fr: "Prix à demander au guichet." }
  topic: ${topic}
  picture: ${picture}
  partners: []
  # Les mots que les gens disent, pas ceux du formulaire.
  keywords: { fr: ["${id.replaceAll('-', ' ')}"] }
  minutes: 10
  # Qui répond de la vérité de ce guide.
  owner: "À désigner"
  status: draft
  easyReviewedBy: null
langs: [fr]
start: debut
# Une somme, une date, une adresse ou un droit se dit dans un fait, avec sa source :
# facts:
#   delai:
#     text:
#       std: { fr: "…" }
#       easy: { fr: "…" }
#     source: { name: "…", url: "https://…", dated: "2026-01-31" }
#     lastVerified: "2026-01-31"
#     reviewEvery: P365D
steps:
  debut:
    kind: info
    title:
      std: { fr: "Avant de commencer" }
      easy: { fr: "Pour commencer" }
    body:
      std: { fr: "Prenez votre temps. Vous pouvez revenir en arrière." }
      easy: { fr: "Prenez votre temps. Vous ne pouvez rien casser." }
    next:
      - to: situation
  situation:
    kind: choice
    title:
      std: { fr: "Quelle est votre situation ?" }
      easy: { fr: "Et vous ?" }
    answer: situation
    unsure: true
    options:
      - value: oui
        label:
          std: { fr: "Cela me concerne" }
          easy: { fr: "Oui" }
      - value: non
        label:
          std: { fr: "Cela ne me concerne pas" }
          easy: { fr: "Non" }
    next:
      - when: { eq: [situation, oui] }
        to: suite
      - when: { eq: [situation, "?"] }
        to: demander
      - to: autre
  suite:
    kind: result
    verdict: likely
    title:
      std: { fr: "D'après vos réponses, vous pouvez faire la demande" }
      easy: { fr: "Vous pouvez sans doute demander" }
    sheet: [summary, nextsteps]
    nextsteps:
      - std: { fr: "Demandez à l'accueil ce qu'il faut apporter." }
        easy: { fr: "Demandez la suite à l'accueil." }
  demander:
    kind: result
    verdict: unknown
    title:
      std: { fr: "Un aidant peut regarder avec vous" }
      easy: { fr: "Demandez à un aidant" }
    sheet: [summary]
  autre:
    kind: result
    verdict: redirect
    title:
      std: { fr: "Une autre démarche vous conviendra mieux" }
      easy: { fr: "Choisissez une autre démarche" }
    sheet: [summary]
`
