import { useId, useState } from 'preact/hooks'
import * as v from 'valibot'
import {
  type Envelope,
  envelopeSchema,
  mostEnvelopesAtOnce,
  outboxAnswerSchema,
  outboxExportSchema,
} from '#contract/outbox.ts'
import { fail, succeed } from '#contract/result.ts'
import type { Asked, Hub } from '#ask/hub.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { SelectField } from '#ui/select-field/select-field.tsx'
import { useAct } from '../app/act.ts'
import { useConsole, useMay, useNames } from '../app/console-context.ts'
import { counted } from '../app/count-words.ts'
import { FaultNotice } from '../app/fault-notice.tsx'

/** Each envelope on its own: one that cannot be one does not hold back the others. */
const fileSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.strictObject({
    schema: outboxExportSchema.entries.schema,
    envelopes: v.pipe(v.array(v.unknown()), v.minLength(1)),
  }),
)

const notAFile = {
  status: 0,
  code: 'not-a-file',
  message:
    'Ce fichier n’est pas celui qu’un poste ou une tablette a copié (escale-envois.json). Choisissez l’autre.',
  body: undefined,
}

interface Brought {
  readonly kept: number
  readonly aside: number
  /** No envelope: it stays on the device. */
  readonly unread: number
}

/** As many requests as it takes; a cut in the middle loses nothing: the same file again counts once. */
async function bring(hub: Hub, text: string, place: string | null): Asked<Brought> {
  const file = v.safeParse(fileSchema, text)
  if (!file.success) return fail(notAFile)
  const waiting = file.output.envelopes.filter((one): one is Envelope => v.is(envelopeSchema, one))
  const brought = { kept: 0, aside: 0, unread: file.output.envelopes.length - waiting.length }
  while (waiting.length > 0) {
    const envelopes = waiting.splice(0, mostEnvelopesAtOnce)
    const answer = await hub.post('/api/admin/outbox', { envelopes, place }, outboxAnswerSchema)
    if (!answer.ok) return answer
    for (const { is } of answer.value.answers) brought[is] += 1
  }
  return succeed(brought)
}

/** What a device without a line has left on a stick: the hub takes it as if it had come by the line. */
export const CarriedOutbox = () => {
  const { hub } = useConsole()
  const { places } = useNames()
  const mayBring = useMay('administrator')
  const [place, setPlace] = useState('')
  const [brought, setBrought] = useState<Brought>()
  const { isBusy, fault, run } = useAct()
  const id = useId()
  if (!mayBring) return null
  const take = async (input: HTMLInputElement) => {
    const [file] = input.files ?? []
    input.value = ''
    if (!file) return
    setBrought(undefined)
    const text = await file.text().catch(() => '')
    await run(() => bring(hub, text, place === '' ? null : place), setBrought)
  }
  return (
    <section class="stack" aria-labelledby={id}>
      <h3 class="h3" id={id}>
        Importer ce qu’un poste sans réseau a copié
      </h3>
      <p>
        Après soixante jours sans réseau, un poste ou une tablette copie ce qui attend sur une clé
        USB, scellé. Le même fichier deux fois ne compte qu’une fois.
      </p>
      <SelectField
        label="Lieu, si l’appareil n’est pas du parc"
        value={place}
        options={[
          { value: '', label: 'Celui du poste' },
          ...places.map(({ id: value, name }) => ({ value, label: name })),
        ]}
        onChange={setPlace}
      />
      <label class="file-field">
        Fichier escale-envois.json
        <input
          type="file"
          accept=".json,application/json"
          disabled={isBusy}
          onChange={(event) => void take(event.currentTarget)}
        />
      </label>
      <FaultNotice fault={fault} />
      <div role="status">
        {brought && (
          <Notice kind={brought.aside + brought.unread === 0 ? 'good' : 'check'}>
            {counted('envelopesKept', brought.kept)}
            {brought.aside > 0 && ` ${counted('boxesAside', brought.aside)}`}
            {brought.unread > 0 && ` ${counted('envelopesUnread', brought.unread)}`}
          </Notice>
        )}
      </div>
    </section>
  )
}
