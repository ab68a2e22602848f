/** The small line pictures of keys and lines. `front.svg` holds those of the first screens, `staff.svg` the last five. */
export const iconNames = [
  'retour',
  'son',
  'stop',
  'texte',
  'contraste',
  'langue',
  'aide',
  'sortie',
  'loupe',
  'liste',
  'coche',
  'suite',
  'bas',
  'info',
  'piece',
  'personne',
  'gomme',
  'reseau',
  'sansreseau',
  'cacher',
  'plus',
  'moins',
  'horloge',
  'deux',
  'imprimer',
  'cadenas',
  'alerte',
  'tel',
  'combine',
  'doc',
  'lieu',
  'crayon',
  'annuler',
  'clavier',
  'reglages',
  'droite',
  'sablier',
  'poste',
  'question',
  'croix',
  'envoi',
  'graphe',
  'journal',
  'pause',
  'lien',
] as const
export type IconName = (typeof iconNames)[number]

interface IconProps {
  readonly name: IconName
}

/** Decoration beside a word: the word carries the meaning, so the icon is hidden from the reading order. */
export const Icon = ({ name }: IconProps) => (
  <svg class="icon" aria-hidden="true" focusable="false">
    <use href={`#i-${name}`} />
  </svg>
)
