import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { Icon, type IconName } from '#ui/icon/icon.tsx'
import { Title } from '#ui/layout/title.tsx'
import '#ui/staff/staff.css'
import './staff-frame.css'

export interface StaffLink {
  readonly href: string
  readonly icon: IconName
  readonly label: string
  readonly isCurrent: boolean
  /** How many things wait there, and how it is said aloud: « 3 à regarder ». */
  readonly waiting?: { readonly count: number; readonly label: string } | undefined
}

interface StaffFrameProps {
  /** Name of the product, and which side of it this is. */
  readonly mark: string
  readonly side: string
  readonly links: readonly StaffLink[]
  readonly navLabel: string
  /** « Aller au contenu »: the first thing a keyboard meets. */
  readonly skipLabel: string
  /** Under the links. */
  readonly foot?: ComponentChildren
  /** Changes with the screen: reading goes to the new title. */
  readonly screenKey: string
  readonly children: ComponentChildren
}

/** The whole window of a desk: the sections at the left on deep water, the screen on paper, which alone scrolls. */
export const StaffFrame = ({
  mark,
  side,
  links,
  navLabel,
  skipLabel,
  foot,
  screenKey,
  children,
}: StaffFrameProps) => {
  const main = useRef<HTMLElement>(null)
  const previousKey = useRef(screenKey)
  const readTitle = () => main.current?.querySelector('h1')?.focus({ preventScroll: true })
  useLayoutEffect(() => {
    if (previousKey.current === screenKey) return
    previousKey.current = screenKey
    main.current?.scrollTo(0, 0)
    readTitle()
  }, [screenKey])
  return (
    <div class="screen staff-screen">
      <div class="frame staff staff-frame">
        <div class="staff-nav">
          <button type="button" class="btn staff-skip" onClick={readTitle}>
            {skipLabel}
          </button>
          <div class="staff-nav-head">
            <span class="mark">
              <svg aria-hidden="true" focusable="false">
                <use href="#logo" />
              </svg>
              <b>{mark}</b>
            </span>
            <span>{side}</span>
          </div>
          <nav aria-label={navLabel}>
            <ul>
              {links.map(({ href, icon, label, isCurrent, waiting }) => (
                <li key={href}>
                  <a href={href} aria-current={isCurrent ? 'page' : undefined}>
                    <Icon name={icon} />
                    <span>{label}</span>
                    {waiting && (
                      <span class="staff-nav-count">
                        <span aria-hidden="true">{waiting.count}</span>
                        <span class="vh">{waiting.label}</span>
                      </span>
                    )}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          {foot && <div class="staff-nav-foot">{foot}</div>}
        </div>
        <main class="staff-main" ref={main}>
          {children}
        </main>
      </div>
    </div>
  )
}

interface StaffKeyProps {
  readonly icon: IconName
  /** What it will do. */
  readonly label: string
  readonly onPress: () => void
}

/** A key on deep water: the settings of this browser. */
export const StaffKey = ({ icon, label, onPress }: StaffKeyProps) => (
  <button type="button" class="staff-key" onClick={onPress}>
    <Icon name={icon} />
    <span>{label}</span>
  </button>
)

interface StaffHeadProps {
  readonly title: string
  /** What can be done here, at the right of the title. */
  readonly children?: ComponentChildren
}

/** The title of a screen, and its acts. */
export const StaffHead = ({ title, children }: StaffHeadProps) => (
  <div class="staff-head">
    <Title text={title} />
    {children}
  </div>
)
