import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { Icon } from '#ui/icon/icon.tsx'
import type { Part, Section } from '../document/document-parts.ts'
import { Outline } from './outline.tsx'
import './outline.css'

interface FoldingOutlineProps {
  readonly sections: readonly Section[]
  readonly current: Part | undefined
  readonly onPart: (key: string) => void
  readonly onGrow: (section: Section) => void
}

/** The parts of a document; in a narrow column they unfold from the name of the one being written. */
export const FoldingOutline = ({ sections, current, onPart, onGrow }: FoldingOutlineProps) => {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const fold = useRef<HTMLButtonElement>(null)
  const room = useRef<HTMLDivElement>(null)
  useEffect(() => setOpen(false), [current?.key])
  useEffect(() => {
    if (!isOpen) return undefined
    const listening = new AbortController()
    const { signal } = listening
    const leave = ({ target }: Event) => {
      if (target instanceof Node && room.current?.contains(target) === false) setOpen(false)
    }
    window.addEventListener('pointerdown', leave, { signal })
    window.addEventListener('focusin', leave, { signal })
    window.addEventListener(
      'keydown',
      ({ key }) => {
        if (key === 'Escape') close()
      },
      { signal },
    )
    return () => listening.abort()
  }, [isOpen])
  const close = () => {
    setOpen(false)
    fold.current?.focus()
  }
  return (
    <div class="outline-room" ref={room}>
      <button
        ref={fold}
        type="button"
        class="outline-fold"
        aria-expanded={isOpen ? 'true' : 'false'}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <span>Partie :</span> <b>{current?.label ?? 'aucune'}</b>
        <Icon name="bas" />
      </button>
      <Outline
        id={id}
        sections={sections}
        current={current?.key}
        onPart={(key) => {
          onPart(key)
          if (isOpen) close()
        }}
        onGrow={onGrow}
      />
    </div>
  )
}
