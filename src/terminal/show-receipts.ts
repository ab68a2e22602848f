/** `escale-terminal status`: the last receipts, for an aidant at the keyboard. */
import type { WipeCause, WipeReceipt } from '#contract/wipe-receipt.ts'

const causes: Readonly<Record<WipeCause, string>> = {
  left: 'fin de session',
  silence: 'personne n’était plus là',
  fault: 'panne pendant la session',
  'plane-lost': 'navigateur des sites arrêté',
  'kiosk-lost': 'guide arrêté',
  overfull: 'mémoire ou disque plein',
  stopped: 'poste arrêté',
  'found-at-start': 'restes trouvés au démarrage',
}

function line(receipt: WipeReceipt): string {
  const failed = receipt.traces
    .filter(({ ok }) => !ok)
    .map(({ trace, error }) => (error === undefined ? trace : `${trace} (${error})`))
  const outcome = receipt.ok ? 'tout est effacé' : `échec : ${failed.join(', ')}`
  const attempt = receipt.attempt > 1 ? `, essai ${receipt.attempt}` : ''
  return `n° ${receipt.number} · ${receipt.day} · ${causes[receipt.cause]} · ${outcome} en ${receipt.ms} ms${attempt}`
}

/** `receipts` newest first; one line each. */
export const showReceipts = (receipts: readonly WipeReceipt[]): string =>
  receipts.length === 0
    ? 'Aucun reçu d’effacement : ce poste n’a encore servi à personne.'
    : receipts.map(line).join('\n')
