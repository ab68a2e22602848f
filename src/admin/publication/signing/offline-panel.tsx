import { useState } from 'preact/hooks'
import type { SignedRelease } from '#author/sign-release.ts'
import type { Manifest } from '#contract/release.ts'
import { Button } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import type { Preparation } from '../prepare-release.ts'
import { readSigned, unsignedRelease } from './offline-files.ts'

interface OfflinePanelProps {
  readonly manifest: Manifest
  readonly preparation: Preparation
  readonly onSigned: (signed: SignedRelease) => void
}

/** Out on a stick, signed where the key is, back. */
export const OfflinePanel = ({ manifest, preparation, onSigned }: OfflinePanelProps) => {
  const [fault, setFault] = useState<string>()
  const name = `publication-${manifest.number}.json`
  const download = () => {
    const text = JSON.stringify(unsignedRelease(manifest, preparation))
    const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
    const link = document.createElement('a')
    link.href = address
    link.download = name
    link.click()
    URL.revokeObjectURL(address)
  }
  const take = async (file: File | undefined) => {
    if (file === undefined) return
    const signed = await readSigned(await file.text(), preparation)
    if (signed.ok) onSigned(signed.value)
    else setFault(signed.fault)
  }
  return (
    <div class="stack">
      <p>1. Enregistrez la publication, et portez-la à l’ordinateur où est la clé.</p>
      <div class="form-acts">
        <Button icon="doc" label={`Enregistrer ${name}`} onPress={download} />
      </div>
      <p>2. Là-bas, comparez l’empreinte, puis signez :</p>
      <pre class="command">
        <code>npm run keys -- sign &lt;clés&gt; {name}</code>
      </pre>
      <p>3. Rapportez le fichier signé, et donnez-le ici. L’envoi commence aussitôt.</p>
      {fault !== undefined && (
        <Notice kind="error" announce="at-once">
          {fault}
        </Notice>
      )}
      <label class="file-field">
        Fichier signé ({name.replace(/\.json$/, '.signee.json')})
        <input
          type="file"
          accept="application/json,.json"
          onChange={(event) => void take(event.currentTarget.files?.[0])}
        />
      </label>
    </div>
  )
}
