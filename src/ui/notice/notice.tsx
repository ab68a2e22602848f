import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from '#ui/icon/icon.tsx'
import './notice.css'

const icons = {
  calm: 'info',
  note: 'cadenas',
  good: 'coche',
  check: 'alerte',
  error: 'croix',
  wait: 'reseau',
} as const satisfies Record<string, IconName>
const roles = { politely: 'status', 'at-once': 'alert' } as const

type NoticeKind = keyof typeof icons

interface NoticeProps {
  /** `check`: not confirmed, in sun. `error`: it did not work, in plum. `wait`: it is being tried again. */
  readonly kind: NoticeKind
  readonly icon?: IconName
  /** Read aloud when it appears (WCAG 4.1.3), in its turn or before everything else. */
  readonly announce?: 'politely' | 'at-once'
  readonly children: ComponentChildren
}

/** A line that informs. Errors say what happened, then what to do; nobody is to blame. */
export const Notice = ({ kind, icon, announce, children }: NoticeProps) => (
  <div class={kind === 'calm' ? 'calm' : `msg msg-${kind}`} role={announce && roles[announce]}>
    <Icon name={icon ?? icons[kind]} />
    <div>{children}</div>
  </div>
)
