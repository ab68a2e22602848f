import { type Diagnostic, setDiagnostics } from '@codemirror/lint'
import { EditorView } from '@codemirror/view'
import { useEffect, useRef } from 'preact/hooks'
import type { PlacedFinding } from '#contract/finding.ts'
import type { DocumentKind } from '../schema/fields-of-kind.ts'
import { type Choices, completeYaml } from './complete-yaml.ts'
import type { OpenDocument } from './open-document.ts'
import { yamlExtensions } from './yaml-extensions.ts'

interface YamlPaneProps {
  readonly document: OpenDocument
  readonly kind: DocumentKind | undefined
  readonly label: string
  readonly findings: readonly PlacedFinding[]
  readonly choices: Choices
  readonly onCursor: (offset: number) => void
  /** Where to go: a line, asked again with each new object. */
  readonly goTo: { readonly line: number }
  readonly isReadOnly: boolean
}

/** The text as it is, with the findings in its margin. */
export const YamlPane = (props: YamlPaneProps) => {
  const { document, kind, label, findings, goTo, isReadOnly } = props
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | undefined>(undefined)
  // The editor is made once; what it asks for is always the latest.
  const latest = useRef(props)
  latest.current = props

  useEffect(() => {
    if (place.current === null) return
    const complete =
      kind === undefined ? () => null : completeYaml(kind, (thing) => latest.current.choices(thing))
    const shown = document.attach(
      place.current,
      yamlExtensions({
        label,
        complete,
        isReadOnly,
        onCursor: (offset) => latest.current.onCursor(offset),
      }),
    )
    view.current = shown
    return () => {
      view.current = undefined
      document.detach(shown)
    }
  }, [document, kind, label, isReadOnly])

  useEffect(() => {
    const shown = view.current
    shown?.dispatch(setDiagnostics(shown.state, diagnosticsOf(shown, findings)))
  }, [findings, document, kind, label, isReadOnly])

  useEffect(() => {
    const shown = view.current
    // Whoever types in it goes where they want.
    if (shown === undefined || shown.hasFocus) return
    const line = shown.state.doc.line(Math.min(Math.max(1, goTo.line), shown.state.doc.lines))
    shown.dispatch({
      selection: { anchor: line.from + (/^\s*/.exec(line.text)?.[0].length ?? 0) },
      effects: EditorView.scrollIntoView(line.from, { y: 'center' }),
    })
  }, [goTo])

  return <div class="yaml-pane" ref={place} />
}

/** From where the finding is to the end of its line. */
const diagnosticsOf = (
  { state }: EditorView,
  findings: readonly PlacedFinding[],
): readonly Diagnostic[] =>
  findings
    .filter(({ line }) => line <= state.doc.lines)
    .map(({ line: number, column, level, code, message }): Diagnostic => {
      const line = state.doc.line(number)
      const from = Math.min(line.from + column - 1, line.to)
      return { from, to: line.to, severity: level, source: code, message }
    })
    .toSorted((a, b) => a.from - b.from)
