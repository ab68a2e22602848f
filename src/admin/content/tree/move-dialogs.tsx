import { useState } from 'preact/hooks'
import * as v from 'valibot'
import type { FileTree } from '#author/file-tree.ts'
import { idSchema } from '#contract/words.ts'
import { Button } from '#ui/button/button.tsx'
import { Dialog } from '#ui/dialog/dialog.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { TextField } from '#ui/text-field/text-field.tsx'
import { pathOf } from './known-file.ts'
import {
  type FileWrite,
  type MovableFile,
  filesThatName,
  removeFile,
  renameFile,
} from './move-file.ts'

interface MoveDialogProps {
  readonly file: MovableFile
  readonly texts: FileTree
  /** Terminals have seen a version of it. */
  readonly isPublished: boolean
  readonly onClose: () => void
  /** `next`: the file to open afterwards; none, the tree. */
  readonly onWrite: (writes: readonly FileWrite[], next: string | undefined) => void
}

export const RenameFileDialog = ({
  file,
  texts,
  isPublished,
  onClose,
  onWrite,
}: MoveDialogProps) => {
  const [name, setName] = useState(file.id)
  const next = pathOf(file.folder, file.group, name)
  const fault = !v.is(idSchema, name)
    ? 'Minuscules, chiffres et tirets.'
    : name !== file.id && texts.has(next)
      ? 'Ce nom est déjà pris.'
      : undefined
  const writes = fault === undefined && name !== file.id ? renameFile(texts, file, name) : []
  return (
    <Dialog title={`Renommer « ${file.id} »`} onClose={onClose}>
      <TextField label="Nouveau nom" value={name} maxLength={64} fault={fault} onInput={setName} />
      {isPublished && (
        <Notice kind="check">
          Les postes connaissent ce guide sous son nom. Sous un autre, il sera un nouveau guide :
          les codes que les gens ont emportés n’y mèneront plus.
        </Notice>
      )}
      {writes === undefined ? (
        <Notice kind="error">
          Un des fichiers qui le citent ne se lit pas. Corrigez-le d’abord.
        </Notice>
      ) : (
        <Touched writes={writes} title="Ces fichiers changent avec lui :" />
      )}
      <div class="dialog-acts">
        <Button label="Revenir" onPress={onClose} />
        <Button
          kind="main"
          label="Renommer"
          isOff={writes === undefined || writes.length === 0}
          onPress={() => {
            if (writes === undefined) return
            onWrite(writes, next)
            onClose()
          }}
        />
      </div>
    </Dialog>
  )
}

export const RemoveFileDialog = ({
  file,
  texts,
  isPublished,
  onClose,
  onWrite,
}: MoveDialogProps) => {
  const writes = removeFile(texts, file)
  const gone = new Set(writes.map(({ path }) => path))
  const broken = filesThatName(texts, file).filter(({ path }) => !gone.has(path))
  return (
    <Dialog title={`Retirer « ${file.id} » ?`} onClose={onClose}>
      {isPublished && (
        <Notice kind="check">
          Les postes le montrent aujourd’hui. Il les quittera à la prochaine publication, et son nom
          ne resservira pas.
        </Notice>
      )}
      <Touched writes={writes} title="Ces fichiers s’en vont :" />
      {broken.length > 0 && (
        <>
          <Notice kind="check">Ces fichiers le citent et seront à corriger :</Notice>
          <ul class="plain-list">
            {broken.map(({ path }) => (
              <li key={path}>
                <code>{path}</code>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>Rien n’est perdu : l’histoire garde ce qui a été enregistré.</p>
      <div class="dialog-acts">
        <Button label="Revenir" onPress={onClose} />
        <Button
          kind="main"
          label="Retirer"
          onPress={() => {
            onWrite(writes, undefined)
            onClose()
          }}
        />
      </div>
    </Dialog>
  )
}

interface TouchedProps {
  readonly writes: readonly FileWrite[]
  readonly title: string
}

const Touched = ({ writes, title }: TouchedProps) =>
  writes.length === 0 ? null : (
    <>
      <p>{title}</p>
      <ul class="plain-list">
        {writes
          .filter(({ text }, _, all) => text !== null || all.every((one) => one.text === null))
          .map(({ path }) => (
            <li key={path}>
              <code>{path}</code>
            </li>
          ))}
      </ul>
    </>
  )
