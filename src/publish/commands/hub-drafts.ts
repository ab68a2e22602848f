/** `config pull` and `config push`: the same texts in a folder and in the console. */
import { draftHub } from '../drafts/draft-hub.ts'
import { pullDrafts } from '../drafts/pull-drafts.ts'
import { pushDrafts } from '../drafts/push-drafts.ts'
import { hubAddress } from '../release-hub.ts'
import { type Command, type CommandSurroundings, type Options, defaultFolder } from './command.ts'

/** The hub that is asked for, or why not. */
const openHub = async ({ hub }: Options, { fetch, askToken, err }: CommandSurroundings) => {
  const address = hubAddress(hub ?? '')
  if (address === undefined) {
    err('Adresse du serveur attendue : --hub https://…, ou http:// sur cette machine.')
    return undefined
  }
  return { address, hub: draftHub(address, await askToken(), fetch) }
}

export const pull: Command = {
  usage: '[dossier] --hub <https://…>',
  mostWords: 1,
  summary: 'prend les textes du serveur, sans toucher à ce qui a changé ici',
  run: async ([folder = defaultFolder], options, around) => {
    const opened = await openHub(options, around)
    return opened ? pullDrafts(folder, opened.address, opened.hub, around) : 2
  },
}

export const push: Command = {
  usage: '[dossier] --hub <https://…> [--note "Horaires de Tadine"]',
  mostWords: 1,
  summary: 'envoie au serveur ce qui a changé ici, sauf ce qui y a changé aussi',
  run: async ([folder = defaultFolder], options, around) => {
    const opened = await openHub(options, around)
    const { note = '' } = options
    return opened ? pushDrafts(folder, opened.address, opened.hub, note, around) : 2
  },
}
