import { useEffect, useState } from 'preact/hooks'
import { releaseFingerprint } from '#author/release-fingerprint.ts'
import { type SignedRelease, signRelease } from '#author/sign-release.ts'
import type { Signer } from '#author/signer.ts'
import type { Wave } from '#contract/rollout.ts'
import { Button } from '#ui/button/button.tsx'
import { Chips } from '#ui/chips/chips.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { useConsole, useNames } from '../../app/console-context.ts'
import { waveWords } from '../../rollout/wave-words.ts'
import type { Preparation } from '../prepare-release.ts'
import { KeyPanel } from '../signing/key-panel.tsx'
import { manifestFor } from '../signing/offline-files.ts'
import { OfflinePanel } from '../signing/offline-panel.tsx'
import type { KeptDelivery } from '../signing/publication-database.ts'
import { isAdmitted } from '../signing/trusted-chain.ts'
import { counted } from '../../app/count-words.ts'

interface SignatureStepProps {
  readonly preparation: Preparation
  readonly wave: Wave
  readonly ledger: KeptDelivery['ledger']
  readonly onSigned: (delivery: KeptDelivery) => void
  readonly onRoot: () => void
}

const ways = ['here', 'offline'] as const
const wayWords = { here: 'Signer ici', offline: 'Signer hors ligne' } as const

/** The last look, then the signature: with this browser's key, or with one that is kept away from any network. */
export const SignatureStep = ({
  preparation,
  wave,
  ledger,
  onSigned,
  onRoot,
}: SignatureStepProps) => {
  const { staff } = useConsole()
  const names = useNames()
  const [way, setWay] = useState<(typeof ways)[number]>('here')
  const [signer, setSigner] = useState<Signer>()
  const [manifest] = useState(() => manifestFor(preparation, new Date()))
  const [fingerprint, setFingerprint] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<string>()
  useEffect(() => {
    void releaseFingerprint(manifest).then(setFingerprint)
  }, [manifest])
  const { difference, number, snapshotVersion, chain } = preparation
  const mayHere = signer !== undefined && isAdmitted(chain.current, signer.keyid)
  const deliver = (signed: SignedRelease) =>
    onSigned({
      author: staff.id,
      number,
      targets: signed.targets,
      snapshot: signed.snapshot,
      files: preparation.files.map(({ sha256, content }) => ({ sha256, content })),
      wave,
      ledger,
    })
  const sign = async () => {
    if (signer === undefined) return
    setBusy(true)
    try {
      deliver(await signRelease(manifest, snapshotVersion, signer, new Date()))
    } catch {
      setFault('La clé de ce navigateur n’a pas pu signer. Essayez encore, ou signez hors ligne.')
      setBusy(false)
    }
  }
  return (
    <div class="stack">
      <dl class="summary">
        <dt>Publication</dt>
        <dd>n° {number}</dd>
        <dt>Contenu</dt>
        <dd>
          {counted('guidesTouched', difference.guides.length)},{' '}
          {counted('files', difference.fetch.files.length)} à télécharger
        </dd>
        <dt>D’abord pour</dt>
        <dd>{waveWords(wave, names)}</dd>
        <dt>Empreinte</dt>
        <dd>
          <code>{fingerprint}</code>
        </dd>
      </dl>
      <Chips
        legend="Comment signer"
        chips={ways.map((value) => ({ value, label: wayWords[value] }))}
        value={way}
        onChange={setWay}
      />
      {way === 'here' ? (
        <>
          <KeyPanel
            preparation={preparation}
            signer={signer}
            onSigner={setSigner}
            onRoot={onRoot}
          />
          {fault !== undefined && (
            <Notice kind="error" announce="at-once">
              {fault}
            </Notice>
          )}
          <div class="form-acts">
            <Button
              kind="main"
              icon="crayon"
              label={`Signer et envoyer la publication n° ${number}`}
              isOff={!mayHere}
              isBusy={isBusy}
              busyLabel="Un instant…"
              onPress={() => void sign()}
            />
          </div>
        </>
      ) : (
        <OfflinePanel manifest={manifest} preparation={preparation} onSigned={deliver} />
      )}
    </div>
  )
}
