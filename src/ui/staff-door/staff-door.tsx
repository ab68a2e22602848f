import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { Title } from '#ui/layout/title.tsx'
import '#ui/staff/staff.css'
import './staff-door.css'

interface StaffDoorProps {
  readonly mark: string
  readonly side: string
  readonly title: string
  /** Changes with the step: reading goes to the new title. */
  readonly screenKey: string
  readonly children: ComponentChildren
}

/** Before anybody is in: one sheet, one idea, one button. */
export const StaffDoor = ({ mark, side, title, screenKey, children }: StaffDoorProps) => {
  const sheet = useRef<HTMLElement>(null)
  const previousKey = useRef(screenKey)
  useLayoutEffect(() => {
    if (previousKey.current === screenKey) return
    previousKey.current = screenKey
    sheet.current?.querySelector('h1')?.focus()
  }, [screenKey])
  return (
    <div class="screen staff-screen">
      <div class="frame staff staff-door">
        <main class="staff-door-sheet" ref={sheet}>
          <p class="staff-door-head">
            <span class="mark">
              <svg aria-hidden="true" focusable="false">
                <use href="#logo" />
              </svg>
              <b>{mark}</b>
            </span>
            <span>{side}</span>
          </p>
          <Title text={title} />
          {children}
        </main>
      </div>
    </div>
  )
}
