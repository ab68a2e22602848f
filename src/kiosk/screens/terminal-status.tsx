import { useEffect } from 'preact/hooks'
import { Button } from '#ui/button/button.tsx'
import { Title } from '#ui/layout/title.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { StatusTable, type StatusRow } from '#ui/status-table/status-table.tsx'
import type { TerminalStatus as Status } from '#contract/terminal-link.ts'
import type { WipeReceipt } from '#contract/wipe-receipt.ts'
import { useKiosk, type Kiosk } from '../app/kiosk-context.ts'
import { longDate } from '#guide/long-date.ts'

/** What the terminal says of itself, for aidants. Nothing here is about a person. */
export function TerminalStatus() {
  const kiosk = useKiosk()
  const { t, send, terminal } = kiosk
  const { supervision } = terminal
  useEffect(() => supervision?.deeds.refreshStatus(), [])
  if (!supervision) return null
  const { status } = supervision
  return (
    <div class="search">
      <Title text={t('status.title')} />
      <Notice kind="calm">{t('status.lead')}</Notice>
      <StatusTable rows={standing(status, t)} />
      {status.receipts.length === 0 ? (
        <p>{t('status.receipts.none')}</p>
      ) : (
        <StatusTable
          caption={t('status.receipts')}
          columns={columns.map((column) => t(`status.column.${column}`))}
          rows={status.receipts.map((receipt) => rowOf(receipt, kiosk))}
        />
      )}
      <div class="acts">
        <Button
          icon="retour"
          label={t('bar.back')}
          onPress={() => send({ type: 'person.wentBack' })}
        />
        {terminal.deeds?.openEnrolment && (
          <Button icon="lieu" label={t('enrolment.open')} onPress={terminal.deeds.openEnrolment} />
        )}
      </div>
    </div>
  )
}

/** Each with whether it is as it should be. */
function standing(status: Status, t: Kiosk['t']): readonly StatusRow[] {
  const { counts, policy, isOnMemoryDisk } = status
  const can = status.can.map((ability) => t(`status.can.${ability}`)).join(', ')
  const lines = [
    ['terminal', status.terminal, true],
    ['browser', status.browser, true],
    ['state', t(`status.state.${status.state}`), true],
    ['policy', t(`status.policy.${policy}`), policy === 'in-force'],
    ['disk', t(`status.disk.${isOnMemoryDisk ? 'memory' : 'disk'}`), isOnMemoryDisk],
    ['can', can || t('status.can.nothing'), can !== ''],
    ['sites', String(status.sites), status.sites > 0],
    ['blocked', String(counts.blocked), true],
    ['missing', String(counts.missing), true],
    ['strays', String(counts.strays), true],
  ] as const
  return lines.map(([name, value, isGood]) => ({
    key: name,
    cells: [t(`status.${name}`), value],
    isFault: !isGood,
  }))
}

const columns = ['number', 'day', 'cause', 'result', 'ms'] as const

function rowOf(receipt: WipeReceipt, { t, session }: Kiosk): StatusRow {
  const { lang } = session.context.comfort.reading
  const failed = receipt.traces.filter(({ ok }) => !ok)
  const traces = failed.map(({ trace }) => t(`status.trace.${trace}`)).join(', ') || '–'
  return {
    key: String(receipt.number),
    cells: [
      String(receipt.number),
      longDate(receipt.day, lang),
      t(`status.cause.${receipt.cause}`),
      receipt.ok ? t('status.ok') : t('status.failed', { traces }),
      `${receipt.ms} ms`,
    ],
    isFault: !receipt.ok,
  }
}
