import { useState } from 'preact/hooks'
import { Button } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Postmark } from '#ui/postmark/postmark.tsx'
import { useAct } from '../app/act.ts'
import { useConsole, useZone } from '../app/console-context.ts'
import { FaultNotice } from '../app/fault-notice.tsx'
import { dateIn, dayOf, momentOf } from '../app/time-words.ts'
import { recallHead, rememberHead } from './remembered-head.ts'
import { type AuditVerdict, verifyAudit } from './verify-audit.ts'
import { counted } from '../app/count-words.ts'

interface Checked extends AuditVerdict {
  readonly at: string
  /** When the line compared with was remembered. */
  readonly since: string | undefined
}

const Verdict = ({ lines, head, firstBroken, isSamePast, at, since }: Checked) => {
  const zone = useZone()
  if (firstBroken !== null)
    return (
      <Notice kind="error" announce="at-once">
        <b>La ligne {firstBroken} ne tient pas.</b> Elle a été changée, ou une ligne manque. Gardez
        une copie de la base du hub, et prévenez les autres administrateurs.
      </Notice>
    )
  if (isSamePast === false)
    return (
      <Notice kind="error" announce="at-once">
        <b>Le passé a changé.</b> La chaîne tient, mais ce n’est plus celle que ce navigateur a vue
        {since && ` le ${momentOf(since, zone)}`}. Une sauvegarde a été remise, ou le journal a été
        réécrit.
      </Notice>
    )
  return (
    <div class="audit-verdict" role="status">
      <Postmark label="Vérifié le" strong={dayOf(dateIn(zone, at))} />
      <div>
        <p>
          <b>Le journal tient.</b> {counted('linkedLines', lines)}
          {since && ` Rien n’a été réécrit depuis le ${momentOf(since, zone)}.`}
        </p>
        <p class="hint">
          Empreinte de la dernière ligne, à noter ailleurs : <code class="audit-hash">{head}</code>
        </p>
      </div>
    </div>
  )
}

/** The button that has the chain walked, and what came of it. */
export const AuditCheck = () => {
  const { hub } = useConsole()
  const [checked, setChecked] = useState<Checked>()
  const { isBusy, fault, run } = useAct()
  const verify = () => {
    const remembered = recallHead()
    void run(
      () => verifyAudit(hub, remembered),
      (verdict) => {
        const at = new Date().toISOString()
        setChecked({ ...verdict, at, since: remembered?.at })
        const holds = verdict.firstBroken === null && verdict.isSamePast !== false
        if (holds) rememberHead({ lines: verdict.lines, head: verdict.head, at })
      },
    )
  }
  return (
    <div class="stack">
      <div class="acts">
        <Button
          kind="main"
          icon="coche"
          label="Vérifier le journal"
          isBusy={isBusy}
          busyLabel="Le hub relit tout…"
          onPress={verify}
        />
      </div>
      <FaultNotice fault={fault} />
      {checked && <Verdict {...checked} />}
    </div>
  )
}
