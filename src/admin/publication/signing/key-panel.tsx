import { useEffect, useState } from 'preact/hooks'
import * as v from 'valibot'
import type { Signer } from '#author/signer.ts'
import { todayIn } from '#author/today-in.ts'
import { Button } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { useConsole } from '../../app/console-context.ts'
import { FaultNotice } from '../../app/fault-notice.tsx'
import type { HubFault } from '#ask/hub.ts'
import type { Preparation } from '../prepare-release.ts'
import { type KeyFault, keyFaultWords, makeBrowserKey, readBrowserKey } from './browser-key.ts'
import { keyName } from './key-name.ts'
import { isAdmitted } from './trusted-chain.ts'

interface KeyPanelProps {
  readonly preparation: Preparation
  readonly signer: Signer | undefined
  readonly onSigner: (signer: Signer) => void
  /** The hub has newer root keys: what was prepared trusted the old ones. */
  readonly onRoot: () => void
}

/** This browser's key: made here, never out of here; and whether the root keys let it sign. */
export const KeyPanel = ({ preparation, signer, onSigner, onRoot }: KeyPanelProps) => {
  const { staff } = useConsole()
  const [isRead, setRead] = useState(false)
  const [fault, setFault] = useState<KeyFault>()
  useEffect(() => {
    void readBrowserKey(staff.id).then((found) => {
      if (found !== undefined) onSigner(found)
      setRead(true)
    })
  }, [staff.id, onSigner])
  const make = async () => {
    const made = await makeBrowserKey(staff.id, todayIn(preparation.zone, new Date()))
    if (made.ok) onSigner(made.value)
    else setFault(made.fault)
  }
  if (!isRead) return <Notice kind="wait">Un instant…</Notice>
  if (signer === undefined) {
    return (
      <div class="stack">
        <p>
          Pour signer, ce navigateur a besoin d’une clé à vous. Elle est faite ici et n’en sort
          jamais : ni copie, ni envoi. Les détenteurs des clés racines devront l’admettre une fois.
        </p>
        {fault !== undefined && <Notice kind="error">{keyFaultWords[fault]}</Notice>}
        <div class="form-acts">
          <Button
            icon="cadenas"
            label="Créer ma clé dans ce navigateur"
            onPress={() => void make()}
          />
        </div>
      </div>
    )
  }
  const { current } = preparation.chain
  if (isAdmitted(current, signer.keyid)) {
    return (
      <Notice kind="good">
        Votre clé <code>{signer.keyid.slice(0, 16)}</code> est admise par les clés racines,
        génération {current.version}.
      </Notice>
    )
  }
  return <Admission name={keyName(staff.name)} publicHex={signer.publicHex} onRoot={onRoot} />
}

interface AdmissionProps {
  readonly name: string
  readonly publicHex: string
  readonly onRoot: () => void
}

/** What the holders of the root keys have to do, word for word; then their answer is given to the hub. */
const Admission = ({ name, publicHex, onRoot }: AdmissionProps) => {
  const { hub } = useConsole()
  const [isCopied, setCopied] = useState(false)
  const [fault, setFault] = useState<HubFault>()
  const command = `npm run keys -- admit <clés> ${publicHex} --as ${name}`
  const give = async (file: File | undefined) => {
    if (file === undefined) return
    const bytes = new Uint8Array(await file.arrayBuffer())
    const answer = await hub.send('POST', '/api/releases/root', bytes, v.unknown())
    if (answer.ok) onRoot()
    else setFault(answer.fault)
  }
  return (
    <div class="stack">
      <Notice kind="check">
        Votre clé n’est pas encore admise : ce que vous signeriez serait refusé par chaque poste.
      </Notice>
      <p>
        1. Donnez cette ligne aux détenteurs des clés racines. Ils remplacent « &lt;clés&gt; » par
        leur dossier, et comparent la clé publique avec vous, de vive voix.
      </p>
      <pre class="command">
        <code>{command}</code>
      </pre>
      <div class="form-acts">
        <Button
          size="slim"
          icon="doc"
          label={isCopied ? 'Copiée' : 'Copier la ligne'}
          onPress={() => void navigator.clipboard.writeText(command).then(() => setCopied(true))}
        />
      </div>
      <p>
        2. Ils vous rendent un fichier comme <code>2.root.json</code>. Donnez-le au hub :
      </p>
      <label class="file-field">
        Fichier des clés racines
        <input
          type="file"
          accept="application/json,.json"
          onChange={(event) => void give(event.currentTarget.files?.[0])}
        />
      </label>
      <FaultNotice fault={fault} />
    </div>
  )
}
