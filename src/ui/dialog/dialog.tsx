import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import './dialog.css'

interface DialogProps {
  readonly title: string
  /** Escape, and whatever button inside gives up. */
  readonly onClose: () => void
  readonly children: ComponentChildren
}

/** A question that stops everything else: native and modal, so that focus stays in and comes back where it was. */
export const Dialog = ({ title, onClose, children }: DialogProps) => {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    shown?.querySelector('h2')?.focus()
    return () => shown?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        // Whether it closes is for its owner to say, or the two would disagree.
        event.preventDefault()
        onClose()
      }}
    >
      <h2 class="h2" id={id} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </dialog>
  )
}
