import type { Examples } from '#ui/review/example.ts'
import { Notice } from './notice.tsx'

export const noticeExamples: Examples = {
  'Ligne calme': () => <Notice kind="calm">Vous ne pouvez rien casser.</Notice>,
  'Message d’erreur': () => (
    <Notice kind="error">
      <b>Ça n’a pas marché.</b> L’imprimante n’a plus de papier. Demandez à l’aidant.
    </Notice>
  ),
  'Message à vérifier': () => (
    <Notice kind="check">
      <b>À vérifier au guichet.</b> Cette date n’est pas confirmée.
    </Notice>
  ),
  'Message réussi': () => (
    <Notice kind="good">
      <b>C’est prêt.</b> Votre feuille sort maintenant.
    </Notice>
  ),
  'Note du panneau': () => (
    <Notice kind="note">Vous seul tapez le mot de passe. Rien n’est gardé.</Notice>
  ),
  'Nouvel essai': () => (
    <Notice kind="wait" announce="politely">
      Escale réessaie toute seule.
    </Notice>
  ),
}
