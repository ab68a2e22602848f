/** The YAML editor in the console's tokens: both themes, and 7:1 for every word. */
import { HighlightStyle } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

export const yamlColours = HighlightStyle.define([
  {
    tag: [tags.propertyName, tags.definition(tags.propertyName)],
    color: 'var(--lagoon)',
    fontWeight: '650',
  },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--plum)' },
  { tag: [tags.comment, tags.lineComment], color: 'var(--soft)', fontStyle: 'italic' },
  { tag: [tags.keyword, tags.labelName, tags.typeName, tags.meta], color: 'var(--soft)' },
])

export const yamlTheme = EditorView.theme({
  '&': {
    height: '100%',
    color: 'var(--ink)',
    backgroundColor: 'var(--card)',
    fontSize: 'var(--t-small)',
  },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    fontFamily: "ui-monospace, 'DejaVu Sans Mono', 'Cascadia Mono', Consolas, monospace",
    lineHeight: '1.55',
  },
  '.cm-content': { caretColor: 'var(--ink)', paddingBlock: 'var(--s2)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--sun-pale) !important',
  },
  '.cm-gutters': { backgroundColor: 'var(--card)', color: 'var(--soft)', border: 'none' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--pale)' },
  '.cm-selectionMatch, .cm-searchMatch': { backgroundColor: 'var(--sun-pale)' },
  '.cm-searchMatch-selected': { outline: '2px solid var(--ink)' },
  '.cm-matchingBracket': { backgroundColor: 'var(--sun-pale) !important' },
  '.cm-foldPlaceholder': {
    backgroundColor: 'var(--sand)',
    color: 'var(--ink)',
    borderColor: 'var(--line)',
  },
  '.cm-panels': { backgroundColor: 'var(--sand)', color: 'var(--ink)' },
  '.cm-panels.cm-panels-top': { borderBottom: '2px solid var(--line)' },
  '.cm-panel.cm-search': { padding: 'var(--s2)', fontSize: 'var(--t-small)' },
  '.cm-panel.cm-search :is(.cm-textfield, .cm-button)': {
    minHeight: '44px',
    fontSize: 'var(--t-small)',
    color: 'var(--ink)',
    background: 'var(--card)',
    border: '2px solid var(--line)',
    borderRadius: '8px',
  },
  '.cm-panel.cm-search label': { fontSize: 'var(--t-small)' },
  '.cm-panel.cm-search [name=close]': {
    minWidth: '44px',
    minHeight: '44px',
    color: 'var(--ink)',
    fontSize: '24px',
  },
  '.cm-tooltip': {
    backgroundColor: 'var(--card)',
    color: 'var(--ink)',
    border: '2px solid var(--line)',
    borderRadius: '3px',
    fontFamily: 'var(--font)',
  },
  '.cm-tooltip-autocomplete ul li': { padding: '6px 10px !important' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    background: 'var(--lagoon)',
    color: 'var(--on-lagoon)',
  },
  '.cm-completionDetail': { fontStyle: 'normal', color: 'inherit' },
  '.cm-completionMatchedText': { textDecoration: 'underline' },
  '.cm-diagnostic': { padding: '8px 12px', maxWidth: '44em', borderLeft: '6px solid' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--plum)', background: 'var(--plum-pale)' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--ink)', background: 'var(--sun-pale)' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--plum)',
    textUnderlineOffset: '3px',
  },
  '.cm-lintRange-warning': {
    backgroundImage: 'none',
    textDecoration: 'underline dotted var(--line) 2px',
    textUnderlineOffset: '3px',
  },
})
