/** What is known of a terminal, line by line. */
import type { FleetTerminal } from '#contract/fleet-view.ts'
import type { TerminalStatusReport } from '#contract/terminal-report.ts'
import { refusalSentences } from '#seal/refusals.ts'
import type { FactLine } from '#ui/fact-list/fact-list.tsx'
import { ago, dayOf, lengthOf, momentOf } from '../app/time-words.ts'
import { fingerprintGroups } from './terminal-state.ts'
import { counted } from '../app/count-words.ts'

const storage: Record<TerminalStatusReport['storage'], string> = {
  persistent: 'Disque, gardé par le navigateur',
  'best-effort': 'Disque, que le navigateur peut vider',
  memory: 'Mémoire seulement : tout est repris à chaque démarrage',
}

const policies: Record<NonNullable<TerminalStatusReport['policy']>, string> = {
  'in-force': 'En vigueur',
  absent: 'Absentes',
  stale: 'Anciennes',
  unknown: 'Inconnues',
}

const states: Record<TerminalStatusReport['state'], string> = {
  free: 'Libre',
  busy: 'En session',
  unavailable: 'Fermé : un effacement n’a pas pu être prouvé',
}

const trials: Record<'passed' | 'failed' | 'late', string> = {
  passed: 'réussi',
  failed: 'échoué, retour à la précédente',
  late: 'sans réponse à temps, retour à la précédente',
}

/** Further than this the dates a guide shows may be wrong. Nearer, it is the time the message took. */
const clockToleranceMs = 60_000

const clockOf = (aheadMs: number) =>
  Math.abs(aheadMs) < clockToleranceMs
    ? 'À l’heure'
    : `${lengthOf(Math.abs(aheadMs))} ${aheadMs > 0 ? 'd’avance' : 'de retard'}`

const refusalOf = (code: string): string =>
  Object.entries(refusalSentences).find(([known]) => known === code)?.[1] ?? code

const releaseLines = (
  assigned: number | null,
  { release, trial, refusal, staleDays }: TerminalStatusReport,
): readonly FactLine[] => {
  const others = [
    release.previous === null ? [] : `avant : ${release.previous}`,
    release.pending === null ? [] : `attend la fin d’une session : ${release.pending}`,
    release.failed === null ? [] : `a échoué : ${release.failed}`,
    assigned === null || assigned === release.active ? [] : `doit avoir : ${assigned}`,
  ].flat()
  return [
    {
      name: 'Publication',
      value: release.active ?? 'aucune',
      note: others.length > 0 ? others.join(' · ') : undefined,
    },
    {
      name: 'Dernier essai',
      value: trial
        ? `Publication ${trial.number}, ${trials[trial.outcome]}`
        : 'aucun depuis le démarrage',
      note: trial?.code ? `Code : ${trial.code}` : undefined,
    },
    ...(refusal === null ? [] : [{ name: 'Refus', value: refusalOf(refusal) }]),
    ...(staleDays === 0
      ? []
      : [{ name: 'Sans vérification', value: counted('daysUnverified', staleDays) }]),
  ]
}

const statusLines = (status: TerminalStatusReport): readonly FactLine[] => [
  { name: 'En ce moment', value: states[status.state] },
  { name: 'Horloge', value: clockOf(status.clockAheadMs) },
  { name: 'Guides gardés sur', value: storage[status.storage] },
  {
    name: 'Sorte de poste',
    value: status.isSupervised ? 'Tenu par le superviseur' : 'Navigateur ordinaire',
    note: status.isSupervised
      ? undefined
      : 'Sans superviseur, le navigateur ne peut pas tout effacer (docs/storage.md).',
  },
  ...(status.policy === null
    ? []
    : [{ name: 'Règles du navigateur', value: policies[status.policy] }]),
  { name: 'Version du logiciel', value: status.app },
]

/** `zone`: the deployment's time zone. */
export function terminalFacts(
  terminal: FleetTerminal,
  nowMs: number,
  zone: string,
): readonly FactLine[] {
  const { status, assigned, lastSeen, lastReceipt, receiptsFailed, receiptsMissing, tags } =
    terminal
  return [
    {
      name: 'Dernier contact',
      value: lastSeen === null ? 'jamais' : ago(lastSeen, nowMs),
      note: lastSeen === null ? undefined : momentOf(lastSeen, zone),
    },
    ...(status ? releaseLines(assigned, status) : []),
    {
      name: 'Dernier reçu',
      value: lastReceipt
        ? `n° ${lastReceipt.number}, ${dayOf(lastReceipt.day)}, ${lastReceipt.ok ? 'prouvé' : 'échoué'}`
        : 'aucun',
      note:
        [
          receiptsFailed > 0 ? `échecs en sept jours : ${receiptsFailed}` : [],
          receiptsMissing > 0 ? `numéros manquants : ${receiptsMissing}` : [],
        ]
          .flat()
          .join(' · ') || undefined,
    },
    ...(status ? statusLines(status) : []),
    { name: 'Empreinte', value: fingerprintGroups(terminal.fingerprint) },
    { name: 'Étiquettes', value: tags.length > 0 ? tags.join(', ') : 'aucune' },
    { name: 'Nom dans le parc', value: terminal.terminal },
  ]
}
