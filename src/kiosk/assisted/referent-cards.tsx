import type { IconName } from '#ui/icon/icon.tsx'
import { ReferentCard, type ReferentLine } from '#ui/aidant-notes/referent-card.tsx'
import type { AidantLayer } from '#contract/aidant.ts'
import { type Channel, type Referent, referentState } from '#contract/referent.ts'
import { longDate } from '#guide/long-date.ts'
import type { ChosenReferent } from './chosen-referents.ts'
import { noteWords } from './note-text.tsx'

interface ReferentCardsProps {
  readonly chosen: readonly ChosenReferent[]
  readonly partners: AidantLayer['partners']
  readonly day: string | undefined
}

/** Two cards at most, each with whom to call if they are away. */
export function ReferentCards({ chosen, partners, day }: ReferentCardsProps) {
  if (chosen.length === 0)
    return <p>Aucun référent n’est connu pour cette démarche. Demandez à votre responsable.</p>
  return (
    <>
      {chosen.map(({ id, card, substitute }) => (
        <ReferentCard
          key={id}
          title={`${card.name ?? card.function}, ${partners[card.partner] ?? card.partner}`}
          lines={[...linesOf(card), ...(substitute ? awayLines(substitute) : [])]}
          warning={card.diffusion === 'aidant' ? 'Ne pas diffuser' : undefined}
          doubt={doubtOf(card, day)}
        />
      ))}
    </>
  )
}

const icons = {
  'internal-phone': 'combine',
  phone: 'tel',
  email: 'crayon',
  form: 'doc',
  chat: 'question',
} as const satisfies Record<Channel['kind'], IconName>

const channelWords = {
  'internal-phone': 'Interne',
  phone: 'Téléphone',
  email: 'Courriel',
  form: 'Formulaire',
  chat: 'Messagerie',
} as const satisfies Record<Channel['kind'], string>

const channelLines = ({ channels }: Referent): ReferentLine[] =>
  channels.map(({ kind, value }) => ({
    icon: icons[kind],
    text: `${channelWords[kind]} : ${value}`,
  }))

function linesOf(card: Referent): ReferentLine[] {
  const { hours, delayDays } = card
  return [
    { icon: 'personne', text: noteWords(card.domain) },
    ...channelLines(card),
    ...(hours ? [{ icon: 'horloge' as const, text: noteWords(hours) }] : []),
    ...(delayDays === undefined ? [] : [{ icon: 'sablier' as const, text: delayWords(delayDays) }]),
  ]
}

const delayWords = (days: number) =>
  days === 0
    ? 'Répond le jour même'
    : `Répond en ${days} jour${days > 1 ? 's' : ''} ouvré${days > 1 ? 's' : ''}`

const awayLines = (substitute: Referent): ReferentLine[] =>
  channelLines(substitute).map(({ icon, text }) => ({
    icon,
    text: `Si absent, ${substitute.name ?? substitute.function} : ${text}`,
  }))

function doubtOf(card: Referent, day: string | undefined): string | undefined {
  switch (referentState(card, day)) {
    case 'current':
      return undefined
    case 'not-yet':
      return `À vérifier : valable à partir du ${longDate(card.validFrom, 'fr')}.`
    case 'expired':
      return `À vérifier : n’est plus valable depuis le ${longDate(card.validUntil, 'fr')}.`
    case 'stale':
      return card.verifiedAt === null
        ? 'À vérifier : personne ne l’a confirmé.'
        : `À vérifier : confirmé pour la dernière fois le ${longDate(card.verifiedAt, 'fr')}.`
  }
}
