import { useState } from 'preact/hooks'
import { addSignoff } from '#author/add-signoff.ts'
import { sha256Of } from '#author/sha256-of.ts'
import { statementsInPack } from '#author/signoff-record.ts'
import type { SignableStatement } from '#author/signoff-status.ts'
import { findPersonal } from '#contract/personal/find-personal.ts'
import { Button } from '#ui/button/button.tsx'
import { CheckList } from '#ui/check-list/check-list.tsx'
import { Dialog } from '#ui/dialog/dialog.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { SelectField } from '#ui/select-field/select-field.tsx'
import { useSource } from '#ui/store/store.ts'
import { TextField } from '#ui/text-field/text-field.tsx'
import { useAuthoring } from '../authoring.ts'
import type { Truth } from '../checking/author-words.ts'

interface SignoffDialogProps {
  readonly truth: Truth
  readonly onClose: () => void
}

/** The page that was signed, when its file was kept: its lines, and the marks of their words the day it was printed. */
interface Pack {
  readonly name: string
  readonly sha256: string
  readonly marks: Readonly<Record<string, string>>
}

/** Notes what a partner has signed: a change of `signoffs.yaml` like any other, checked and saved with the rest. */
export const SignoffDialog = ({ truth, onClose }: SignoffDialogProps) => {
  const { desk } = useAuthoring()
  const { texts } = useSource(desk)
  const [partner, setPartner] = useState(truth.partners[0]?.partner ?? '')
  const [by, setBy] = useState('')
  const [on, setOn] = useState(truth.day)
  const [page, setPage] = useState('')
  const [pack, setPack] = useState<Pack>()
  const [isStrange, setStrange] = useState(false)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [isAsked, setAsked] = useState(false)

  const statements = truth.partners.find((one) => one.partner === partner)?.statements ?? []
  const offered = statements
    .filter(({ reference }) => pack === undefined || Object.hasOwn(pack.marks, reference))
    .toSorted((a, b) => Number(b.hard) - Number(a.hard))
  const fault =
    by.trim() === ''
      ? 'Écrivez la fonction de qui a signé : « Responsable de l’accueil ».'
      : findPersonal(by).length > 0
        ? 'Quelqu’un semble nommé : écrivez seulement sa fonction.'
        : undefined

  const take = async (files: FileList | null) => {
    const [file] = files ?? []
    if (file === undefined) return
    const bytes = new Uint8Array(await file.arrayBuffer())
    const marks = statementsInPack(new TextDecoder().decode(bytes))
    setStrange(Object.keys(marks).length === 0)
    if (Object.keys(marks).length === 0) return
    setPack({ name: file.name, sha256: await sha256Of(bytes), marks })
    setChosen(Object.keys(marks).filter((one) => statements.some((it) => it.reference === one)))
  }
  const note = () => {
    setAsked(true)
    const kept = offered.filter(({ reference }) => chosen.includes(reference))
    if (fault !== undefined || kept.length === 0 || on === '') return
    const path = `${truth.folder}/signoffs.yaml`
    const signoff = {
      partner,
      by: by.trim(),
      on,
      document: pack
        ? { name: pack.name, sha256: pack.sha256 }
        : { name: page.trim() || 'Fiche de faits signée' },
      statements: Object.fromEntries(
        kept.map(({ reference, mark }) => [reference, pack?.marks[reference] ?? mark]),
      ),
    }
    desk.write(path, addSignoff(texts.get(path), signoff))
    onClose()
  }

  return (
    <Dialog title="Noter une signature" onClose={onClose}>
      <SelectField
        label="Partenaire"
        value={partner}
        options={truth.partners.map((one) => ({ value: one.partner, label: one.name }))}
        onChange={(next) => {
          setPartner(next)
          setPack(undefined)
          setChosen([])
        }}
      />
      <TextField
        label="Fonction de qui a signé"
        hint="Jamais un nom."
        value={by}
        fault={isAsked ? fault : undefined}
        onInput={setBy}
      />
      <div class="text-field">
        <label>
          Signé le
          <input
            type="date"
            value={on}
            max={truth.day}
            onInput={(event) => setOn(event.currentTarget.value)}
          />
        </label>
      </div>
      <label class="file-field">
        La fiche qui a été imprimée, si vous l’avez gardée (.html)
        <input
          type="file"
          accept=".html,text/html"
          onChange={(event) => void take(event.currentTarget.files)}
        />
      </label>
      {isStrange && (
        <Notice kind="error" announce="politely">
          Ce fichier n’est pas une fiche de faits. Choisissez la page faite par « Fiche de faits ».
        </Notice>
      )}
      {pack === undefined && (
        <TextField
          label="Quelle page a été signée"
          hint="« Fiche de faits du 4 décembre 2026 »"
          value={page}
          onInput={setPage}
        />
      )}
      <div class="signoff-lines">
        <CheckList
          legend="Lignes confirmées, telles qu’elles sont écrites ici"
          items={offered.map((one) => ({
            value: one.reference,
            label: labelOf(one, pack?.marks[one.reference]),
          }))}
          values={chosen}
          onChange={setChosen}
        />
      </div>
      {isAsked && chosen.length === 0 && (
        <Notice kind="error" announce="politely">
          Cochez au moins une ligne.
        </Notice>
      )}
      <div class="dialog-acts">
        <Button label="Revenir" onPress={onClose} />
        <Button kind="main" label="Noter" onPress={note} />
      </div>
    </Dialog>
  )
}

const labelOf = ({ hard, words, mark, standing }: SignableStatement, asked: string | undefined) =>
  [
    hard ? '★ ' : '',
    words,
    asked !== undefined && asked !== mark ? ' (le texte a changé depuis l’impression)' : '',
    standing === 'signed' ? ' (déjà signé)' : '',
  ].join('')
