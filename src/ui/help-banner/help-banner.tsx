import { Button } from '#ui/button/button.tsx'
import { Banner } from '#ui/banner/banner.tsx'

interface HelpBannerProps {
  /** « Un aidant est avec vous. » */
  readonly words: string
  readonly notesLabel: string
  readonly stopLabel: string
  /** The aidant has done nothing for a while: what will happen, and how to stay. */
  readonly leaving?: { readonly words: string; readonly stayLabel: string } | undefined
  readonly onNotes?: (() => void) | undefined
  readonly onStop: () => void
  readonly onStay: () => void
}

/** Above every screen while somebody helps: who is there, and the way to end it without asking anybody. */
export const HelpBanner = ({
  words,
  notesLabel,
  stopLabel,
  leaving,
  onNotes,
  onStop,
  onStay,
}: HelpBannerProps) => (
  <Banner icon="aide" isHelp label={words} words={leaving ? leaving.words : words}>
    {leaving && <Button size="slim" label={leaving.stayLabel} onPress={onStay} />}
    {onNotes && <Button size="slim" icon="doc" label={notesLabel} onPress={onNotes} />}
    <Button kind="help" size="slim" icon="stop" label={stopLabel} onPress={onStop} />
  </Banner>
)
