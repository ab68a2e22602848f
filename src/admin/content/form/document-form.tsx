/** A document as a form: its parts at the left, the part being written beside them. */
import { useState } from 'preact/hooks'
import { Notice } from '#ui/notice/notice.tsx'
import { type Part, type Section, partAt, sectionsOf } from '../document/document-parts.ts'
import { fieldAt, fieldsIn, fieldsOfKind, memberOf } from '../schema/fields-of-kind.ts'
import './form.css'
import { AddEntryDialog } from './add-entry-dialog.tsx'
import { FieldEditor, Fields } from './field-editor.tsx'
import { placeName, useFindingsAt, useForm } from './form-desk.ts'
import { FindingLines } from './field-frame.tsx'
import { FoldingOutline } from './folding-outline.tsx'
import { PartHead } from './part-head.tsx'

interface DocumentFormProps {
  /** Key of the part being written; the first one when it is not there. */
  readonly partKey: string
  readonly onPart: (key: string) => void
  /** « Le YAML ne se lit pas » and the like. */
  readonly trouble: string | undefined
}

export const DocumentForm = ({ partKey, onPart, trouble }: DocumentFormProps) => {
  const { kind, value } = useForm()
  const sections = sectionsOf(kind, value)
  const all = sections.flatMap(({ parts }) => parts)
  const part =
    all.find(({ key }) => key === partKey) ?? partAt(sections, partKey.split('.')) ?? all[0]
  const [growing, setGrowing] = useState<Section>()
  return (
    <div class="form-room">
      <div class="document-form">
        <FoldingOutline sections={sections} current={part} onPart={onPart} onGrow={setGrowing} />
        <div class="form-part">
          {trouble !== undefined && <Notice kind="error">{trouble}</Notice>}
          {part === undefined ? (
            <p>Rien n’est encore écrit ici.</p>
          ) : (
            <PartEditor key={part.key} part={part} sections={sections} onPart={onPart} />
          )}
        </div>
      </div>
      {growing && (
        <AddEntryDialog section={growing} onClose={() => setGrowing(undefined)} onPart={onPart} />
      )}
    </div>
  )
}

interface PartEditorProps {
  readonly part: Part
  readonly sections: readonly Section[]
  readonly onPart: (key: string) => void
}

const PartEditor = ({ part, sections, onPart }: PartEditorProps) => {
  const { kind, value } = useForm()
  const root = fieldsOfKind(kind)
  const field = fieldAt(root, part.at, value)
  const inside = part.at.reduce(memberOf, value)
  const findings = useFindingsAt(part.at)
  const section = sections.find(({ parts }) => parts.includes(part))
  if (field === undefined) return null
  return (
    <section class="stack" aria-label={part.label} data-at={placeName(part.at)}>
      <PartHead part={part} section={section} onPart={onPart} />
      {findings.length > 0 && part.only === undefined && (
        <FindingLines id="part-findings" findings={findings} />
      )}
      {part.only !== undefined ? (
        fieldsIn(field, inside)
          .filter(({ name }) => part.only?.includes(name) === true)
          .map((one) => (
            <FieldEditor
              key={one.name}
              field={one}
              at={[one.name]}
              value={memberOf(inside, one.name)}
            />
          ))
      ) : field.shape.kind === 'group' || field.shape.kind === 'variants' ? (
        <Fields field={field} at={part.at} value={inside} />
      ) : (
        <FieldEditor field={field} at={part.at} value={inside} />
      )}
    </section>
  )
}
