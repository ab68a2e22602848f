/** What makes CodeMirror a YAML editor for people: French, keyboard first, findings in the margin. */
import {
  type CompletionSource,
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete'
import { defaultKeymap, historyKeymap } from '@codemirror/commands'
import { yaml } from '@codemirror/lang-yaml'
import {
  bracketMatching,
  foldGutter,
  foldKeymap,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from '@codemirror/language'
import { lintGutter, lintKeymap } from '@codemirror/lint'
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search'
import { EditorState, type Extension } from '@codemirror/state'
import {
  EditorView,
  drawSelection,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from '@codemirror/view'
import { frenchPhrases } from './french-phrases.ts'
import { yamlColours, yamlTheme } from './yaml-theme.ts'

export interface YamlSettings {
  /** Name of the file, said to those who cannot see it. */
  readonly label: string
  readonly complete: CompletionSource
  /** The cursor has come to another place. */
  readonly onCursor: (offset: number) => void
  readonly isReadOnly: boolean
}

/** Tab is left to the page: a keyboard goes in and out as from any field (WCAG 2.1.2). Ctrl+] and Ctrl+[ indent. */
export const yamlExtensions = ({
  label,
  complete,
  onCursor,
  isReadOnly,
}: YamlSettings): Extension => [
  lineNumbers(),
  foldGutter({ openText: '▾', closedText: '▸' }),
  lintGutter(),
  highlightSpecialChars(),
  highlightActiveLine(),
  highlightActiveLineGutter(),
  highlightSelectionMatches(),
  drawSelection(),
  indentOnInput(),
  bracketMatching(),
  closeBrackets(),
  search({ top: true }),
  autocompletion({ override: [complete], activateOnTyping: true }),
  yaml(),
  indentUnit.of('  '),
  EditorState.tabSize.of(2),
  syntaxHighlighting(yamlColours),
  yamlTheme,
  EditorState.phrases.of(frenchPhrases),
  EditorView.lineWrapping,
  EditorState.readOnly.of(isReadOnly),
  EditorView.contentAttributes.of({ tabindex: '0', 'aria-label': label, spellcheck: 'false' }),
  EditorView.updateListener.of((update) => {
    if (update.selectionSet && update.view.hasFocus) onCursor(update.state.selection.main.head)
  }),
  keymap.of([
    ...closeBracketsKeymap,
    ...defaultKeymap,
    ...searchKeymap,
    ...historyKeymap,
    ...foldKeymap,
    ...completionKeymap,
    ...lintKeymap,
  ]),
]
