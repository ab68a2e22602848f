import { Notice } from '#ui/notice/notice.tsx'
import { longDate } from '#guide/long-date.ts'
import type { ProofRefusal } from './help-desk.ts'

/** Why the code or the key opens nothing. The same words for a number that nobody has and for a wrong code. */
export function ProofRefused({ refusal }: { readonly refusal: ProofRefusal }) {
  return (
    <Notice key={keyOf(refusal)} kind="error" announce="at-once">
      {sentenceOf(refusal)}
    </Notice>
  )
}

const keyOf = (refusal: ProofRefusal) =>
  refusal.why === 'wait' ? `wait-${refusal.ms}` : refusal.why

function sentenceOf(refusal: ProofRefusal): string {
  switch (refusal.why) {
    case 'wrong':
      return 'Ce numéro et ce code n’ouvrent pas ce poste. Recommencez, ou demandez à votre responsable.'
    case 'nobody':
      return `Aucun aidant ne peut ouvrir ce poste le ${longDate(refusal.day, 'fr')}. Si ce n’est pas la date d’aujourd’hui, le poste a une mauvaise date : prévenez l’administrateur. Sinon, demandez à votre responsable.`
    case 'wait':
      return `Trop d’essais. Attendez ${waitWords(refusal.ms)}, puis recommencez. Éteindre le poste n’y change rien.`
    case 'disabled':
      return 'Trop d’essais ratés : les codes ne marchent plus sur ce poste. Prévenez votre responsable, qui doit publier à nouveau.'
    case 'disk':
      return 'Ce poste ne peut rien vérifier pour le moment. Réessayez, ou aidez sans les notes.'
    case 'no-key':
      return 'Aucune clé de sécurité ne peut ouvrir ce poste aujourd’hui. Tapez votre code, ou demandez à votre responsable.'
    case 'no-answer':
    case 'cancelled':
      return 'Aucune clé connue de ce poste n’a répondu. Branchez la vôtre et recommencez, ou tapez votre code. Si elle ne marche plus, demandez à votre responsable.'
    case 'impossible':
      return 'Ce navigateur ne lit pas les clés de sécurité à cette adresse. Tapez votre code.'
    case 'wrong-key':
      return 'Cette clé n’est pas celle que votre responsable a enregistrée. Prenez l’autre, ou tapez votre code.'
    case 'cloned':
      return 'Cette clé a peut-être été copiée : elle compte moins de fois qu’avant. Ne vous en servez plus, et prévenez votre responsable.'
    case 'no-prf':
      return 'Cette clé dit qui vous êtes, mais ne sait pas ouvrir les notes. Tapez votre code, ou demandez une autre clé.'
  }
}

function waitWords(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1000))
  if (seconds <= 90) return `${seconds} seconde${seconds > 1 ? 's' : ''}`
  const minutes = Math.ceil(seconds / 60)
  return `${minutes} minutes`
}
