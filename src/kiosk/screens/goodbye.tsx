import { Button } from '#ui/button/button.tsx'
import { Icon } from '#ui/icon/icon.tsx'
import { Title } from '#ui/layout/title.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Postmark } from '#ui/postmark/postmark.tsx'
import { useKiosk } from '../app/kiosk-context.ts'

/** What a person can understand of the receipt, and the traces that prove each line. */
const lines = [
  { key: 'goodbye.answers', traces: ['form-fields', 'sheet'] },
  { key: 'goodbye.windows', traces: ['windows'] },
  { key: 'goodbye.storage', traces: ['local-storage', 'session-storage', 'databases', 'cookies'] },
  { key: 'goodbye.speech', traces: ['speech'] },
  { key: 'goodbye.terminal', traces: ['terminal'] },
] as const

/** The proof that nothing stays. Only a receipt that is ok leads here. */
export function Goodbye() {
  const { t, send, session, terminal } = useKiosk()
  const { receipt } = session.context
  const erased = new Set(receipt?.traces.flatMap(({ trace, ok }) => (ok ? [trace] : [])) ?? [])
  const proved = lines.filter(({ traces }) => traces.every((trace) => erased.has(trace)))
  return (
    <div class="bye">
      <div class="column">
        <Title size="hero" text={t('goodbye.title')} />
        <p class="lead">
          {t(terminal.supervision ? 'goodbye.lead.terminal' : 'goodbye.lead.browser')}
        </p>
        <Notice kind="calm" icon="doc">
          {t('goodbye.take')}
        </Notice>
        {!terminal.supervision && (
          <Notice kind="calm" icon="cadenas">
            {t('goodbye.sites')}
          </Notice>
        )}
        <Button
          kind="main"
          label={t('goodbye.next')}
          iconAfter="suite"
          onPress={() => send({ type: 'person.touched' })}
        />
      </div>
      <div class="sheet receipt">
        <div class="receipt-head">
          <h2 class="h2">{t('goodbye.receipt')}</h2>
          <Postmark icon="coche" strong={t('goodbye.erased')} />
        </div>
        <ul class="receipt-lines">
          {proved.map(({ key }) => (
            <li key={key}>
              <Icon name="coche" />
              <span>{t(key)}</span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
