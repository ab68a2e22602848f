/** Gives the home its campaigns and lists their order, once it has loaded. */
import type { Store } from '#ui/store/store.ts'
import type { TerminalState } from '../app/terminal-state.ts'
import { arrangeCards } from './arrange-cards.ts'
import { CampaignStrip } from './campaign-strip.tsx'
import { signOf } from './season-words.ts'

export const startSeasons = (terminal: Store<TerminalState>) =>
  terminal.change({ seasons: { arrange: arrangeCards, signOf, screens: { CampaignStrip } } })
