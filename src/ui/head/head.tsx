import type { ComponentChildren } from 'preact'
import { Icon } from '#ui/icon/icon.tsx'

interface HeadProps {
  /** Name of the product, beside its sign. */
  readonly mark: string
  /** The terminal, or the guide being walked. */
  readonly where?: string
  /** Language of `where`, when it may not be the page's. */
  readonly whereLang?: string | undefined
  /** « Étape 2 sur 6 ». */
  readonly step?: string
  readonly network?: { readonly isOn: boolean; readonly label: string }
  /** At the right: the button that hides the screen. */
  readonly children?: ComponentChildren
}

/** Where one is. The words of the network sit beside an icon, and turn to sun when there is none. */
export const Head = ({ mark, where, whereLang, step, network, children }: HeadProps) => (
  <header class="head">
    <span class="mark">
      <svg aria-hidden="true" focusable="false">
        <use href="#logo" />
      </svg>
      <b>{mark}</b>
    </span>
    <p class="where">
      {where && <b lang={whereLang}>{where}</b>}
      {step && <span>{step}</span>}
    </p>
    {network && (
      <span class={network.isOn ? 'net' : 'net net-off'}>
        <Icon name={network.isOn ? 'reseau' : 'sansreseau'} />
        <span>{network.label}</span>
      </span>
    )}
    {children}
  </header>
)
