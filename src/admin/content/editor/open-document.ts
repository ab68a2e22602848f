/**
 * The text of the file being written, with its past: the form and the YAML editor change the same one, and « annuler »
 * undoes either.
 */
import { history, redo, redoDepth, undo, undoDepth } from '@codemirror/commands'
import { Compartment, EditorState, type Extension, type Transaction } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { type Source, createStore } from '#ui/store/store.ts'

export interface DocumentText {
  readonly text: string
  readonly canUndo: boolean
  readonly canRedo: boolean
}

export interface OpenDocument extends Source<DocumentText> {
  /** Changes what differs and nothing else: the cursor of the editor stays where it is. */
  readonly write: (text: string) => void
  /** The text is now another author's, or an older one: there is nothing of one's own to undo. */
  readonly replace: (text: string) => void
  readonly undo: () => void
  readonly redo: () => void
  /** Shows it in an editor; `destroy` it to take it away. */
  readonly attach: (parent: HTMLElement, extensions: Extension) => EditorView
  readonly detach: (view: EditorView) => void
}

/** `onWrite`: the text after each change made here. */
export const openDocument = (text: string, onWrite: (text: string) => void): OpenDocument => {
  const looks = new Compartment()
  const start = (doc: string, extensions: Extension) =>
    EditorState.create({ doc, extensions: [history(), looks.of(extensions)] })

  let state = start(text, [])
  let view: EditorView | undefined
  const told = (): DocumentText => ({
    text: state.doc.toString(),
    canUndo: undoDepth(state) > 0,
    canRedo: redoDepth(state) > 0,
  })
  const store = createStore(told())

  const follow = (next: EditorState) => {
    const isSame = state.doc.eq(next.doc)
    state = next
    if (isSame) return
    store.change(told())
    onWrite(store.read().text)
  }
  const dispatch = (transaction: Transaction) => {
    if (view === undefined) follow(transaction.state)
    else view.dispatch(transaction)
  }

  return {
    read: store.read,
    subscribe: store.subscribe,
    write(next) {
      const now = state.doc.toString()
      if (next === now) return
      dispatch(state.update({ changes: changeBetween(now, next), userEvent: 'input.form' }))
    },
    replace(next) {
      if (next === state.doc.toString()) return
      state = start(next, looks.get(state) ?? [])
      view?.setState(state)
      store.change(told())
    },
    undo: () => void undo({ state, dispatch }),
    redo: () => void redo({ state, dispatch }),
    attach(parent, extensions) {
      state = state.update({ effects: looks.reconfigure(extensions) }).state
      const shown = new EditorView({
        state,
        parent,
        dispatchTransactions: (transactions, updated) => {
          updated.update(transactions)
          if (view === updated) follow(updated.state)
        },
      })
      view = shown
      return shown
    },
    detach(shown) {
      if (view === shown) view = undefined
      shown.destroy()
      state = state.update({ effects: looks.reconfigure([]) }).state
    },
  }
}

/** One change from `before` to `after`: what they share at both ends is left alone. */
const changeBetween = (before: string, after: string) => {
  const most = Math.min(before.length, after.length)
  let from = 0
  while (from < most && before[from] === after[from]) from += 1
  let shared = 0
  while (
    shared < most - from &&
    before[before.length - 1 - shared] === after[after.length - 1 - shared]
  ) {
    shared += 1
  }
  return {
    from,
    to: before.length - shared,
    insert: after.slice(from, after.length - shared),
  }
}
