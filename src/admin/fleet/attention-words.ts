import type { Attention } from '#contract/fleet-view.ts'

interface AttentionWords {
  /** `fault` is against people's privacy or a terminal that shows nothing; `late` can wait for the day. */
  readonly kind: 'fault' | 'late' | 'wait'
  readonly label: string
  /** What it means, then what to do. */
  readonly advice: string
}

/** What needs somebody, in words. */
export const attentionWords: Record<Attention, AttentionWords> = {
  closed: {
    kind: 'fault',
    label: 'Fermé, effacement non prouvé',
    advice:
      'Le poste n’a pas pu prouver que la session d’une personne est effacée. Il ne sert plus personne. Sur place : éteindre le PC, le rallumer.',
  },
  'wipe-failed': {
    kind: 'fault',
    label: 'Un effacement a échoué',
    advice:
      'Un reçu des sept derniers jours dit qu’une trace est restée au premier essai. Regardez les reçus ; si cela se répète, faites venir un technicien.',
  },
  'receipts-missing': {
    kind: 'fault',
    label: 'Il manque des reçus',
    advice:
      'Des numéros manquent dans la suite des reçus : on ne sait rien de ces effacements. Demandez si le PC a été remis à zéro ou son disque remplacé.',
  },
  journal: {
    kind: 'fault',
    label: 'Journal des aides interrompu',
    advice:
      'Des lignes du journal des aidants ont été changées sur ce poste, ou n’en sont jamais venues. Regardez le journal ci-dessous, et demandez qui a eu le PC en main.',
  },
  cloned: {
    kind: 'fault',
    label: 'Deux PC, une seule clé',
    advice:
      'Un autre PC se présente avec la clé de ce poste : un disque a été copié. Retrouvez-le, enrôlez-le à nouveau, puis acceptez celui-ci.',
  },
  'trial-failed': {
    kind: 'fault',
    label: 'Revenu à la publication d’avant',
    advice:
      'La nouvelle publication n’a pas passé son essai sur ce poste : il est revenu de lui-même à la précédente.',
  },
  silent: {
    kind: 'late',
    label: 'Silencieux',
    advice:
      'Plus de nouvelles de ce poste. Il est éteint, ou son réseau est coupé. Il continue de marcher avec ce qu’il a.',
  },
  refused: {
    kind: 'late',
    label: 'Publication refusée',
    advice: 'Le poste a refusé ce que le hub lui propose, et garde ce qu’il a.',
  },
  policy: {
    kind: 'late',
    label: 'Règles du navigateur absentes',
    advice:
      'La politique de navigation installée sur ce PC n’est pas en vigueur. Sur place : lancer à nouveau l’installation (docs/terminal.md).',
  },
  clock: {
    kind: 'late',
    label: 'Horloge fausse',
    advice:
      'L’heure du PC n’est pas la bonne : les saisons et les délais peuvent être faux. Sur place : régler l’heure, ou la pile de la carte mère.',
  },
  stale: {
    kind: 'late',
    label: 'Informations périmées',
    advice:
      'Le poste n’a pas pu vérifier depuis longtemps qu’il a la dernière publication. Vérifiez son réseau.',
  },
  storage: {
    kind: 'late',
    label: 'Disque fragile',
    advice:
      'Le navigateur garde les guides en mémoire seulement, ou peut les effacer. Sur place : libérer de la place sur le disque.',
  },
  pending: {
    kind: 'wait',
    label: 'À accepter',
    advice: 'Ce PC demande à rejoindre le parc. Comparez son empreinte avec la personne sur place.',
  },
}
