import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { PlacedFinding } from '#contract/finding.ts'
import { useSource } from '#ui/store/store.ts'
import { findOffset } from '#author/find-in-yaml.ts'
import { useAuthoring } from '../authoring.ts'
import { readWritten } from '../document/house-style.ts'
import { localThings } from '../document/local-things.ts'
import { pathOfOffset } from '../document/path-of-offset.ts'
import { DocumentForm } from '../form/document-form.tsx'
import { FormProvider } from '../form/form-desk.ts'
import { choicesOf, useFormDesk } from '../form/use-form-desk.ts'
import { type KnownFile, pathOf } from '../tree/known-file.ts'
import { readLoosely } from '../tree/things.ts'
import { FindingsList } from './findings-list.tsx'
import { panes } from './panes.ts'
import type { Written } from './use-written.ts'
import { YamlPane } from './yaml-pane.tsx'

interface WritingPaneProps {
  readonly file: KnownFile
  readonly written: Written
  readonly findings: readonly PlacedFinding[]
  readonly isChecking: boolean
  readonly partKey: string
  /** Field to bring in sight, and line. */
  readonly here: string
  readonly line: number
  readonly onGo: (partKey: string) => void
  readonly onFinding: (finding: PlacedFinding) => void
}

/** The form, the YAML, or both: they are one text. */
export const WritingPane = (props: WritingPaneProps) => {
  const { file, written, findings, isChecking, partKey, here, line, onGo, onFinding } = props
  const { desk, author } = useAuthoring()
  const { texts } = useSource(desk)
  const { checked } = useSource(author)
  const { writing } = useSource(panes)
  const pane = useRef<HTMLElement>(null)
  const isForm = file.kind !== undefined && writing !== 'yaml'
  const isYaml = file.kind === undefined || writing !== 'form'
  const guideText =
    file.group === 'stories' ? texts.get(pathOf(file.folder, 'guides', file.id)) : undefined
  const guide = useMemo(
    () => (guideText === undefined ? undefined : readLoosely(guideText)),
    [guideText],
  )
  const things = checked?.things
  const form = useFormDesk({
    kind: file.kind ?? 'guide',
    value: written.value,
    guide,
    things,
    findings,
    edit: written.edit,
    isReadOnly: !written.isReadable,
  })
  useEffect(() => {
    if (here !== '') bringInSight(pane.current, here)
  }, [here, partKey])
  const goToLine = useMemo(
    () => ({ line: line > 0 ? line : lineOfPart(written.document.read().text, partKey) }),
    // Where to go changes with what is asked, not with what is typed.
    [line, partKey, written.document],
  )
  const followCursor = (offset: number) => {
    const [first, second] = pathOfOffset(readWritten(written.document.read().text), offset)
    const key = [first, second].filter((name) => name !== undefined).join('.')
    if (key !== '' && !partKey.startsWith(key)) onGo(key)
  }
  const [unreadable] = findings
  const trouble = written.isReadable
    ? written.refusal
    : `Le YAML ne se lit pas${unreadable ? `, ligne ${unreadable.line}` : ''}. Le formulaire attend qu’il se lise.`
  return (
    <section class="writing" aria-label="Écrire" ref={pane}>
      <div class={isForm && isYaml ? 'writing-both' : 'writing-one'}>
        {isForm && (
          <FormProvider value={form}>
            <DocumentForm partKey={partKey} onPart={onGo} trouble={trouble} />
          </FormProvider>
        )}
        {isYaml && (
          <div class="yaml-side">
            <YamlPane
              document={written.document}
              kind={file.kind}
              label={`Texte YAML de ${file.path}`}
              findings={findings}
              choices={(thing) => choicesOf(thing, localThings(guide ?? written.value), things)}
              onCursor={followCursor}
              goTo={goToLine}
              isReadOnly={file.kind === undefined}
            />
            <p class="hint">
              {file.kind === undefined
                ? 'Ce fichier est tenu par les publications : il se lit, il ne s’écrit pas.'
                : 'Ctrl+Espace propose, Ctrl+F cherche, Tab sort de l’éditeur.'}
            </p>
          </div>
        )}
      </div>
      <FindingsList findings={findings} isChecking={isChecking} onGo={onFinding} />
    </section>
  )
}

const lineOfPart = (text: string, partKey: string): number => {
  const parsed = readWritten(text)
  const at = partKey === '' || partKey === 'general' ? [] : partKey.split('.')
  if (parsed.errors.length > 0) return 1
  return text.slice(0, findOffset(parsed, at, 'key')).split('\n').length
}

/** The field itself, or the nearest thing around it that is on the page. */
const bringInSight = (pane: HTMLElement | null, here: string): void => {
  const names = here.split('.')
  for (let length = names.length; length > 0; length -= 1) {
    const name = names.slice(0, length).join('.')
    const found = pane?.querySelector<HTMLElement>(`[data-at="${CSS.escape(name)}"]`)
    if (!found) continue
    found.scrollIntoView({ block: 'center' })
    found
      .querySelector<HTMLElement>('input, textarea, select, button, [tabindex]')
      ?.focus({ preventScroll: true })
    return
  }
}
