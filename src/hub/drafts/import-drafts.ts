/** A hub that starts for the first time takes the texts of a folder; from then on its own are the ones that count. */
import * as v from 'valibot'
import { draftFileSchema } from '#contract/drafts.ts'
import { idSchema } from '#contract/words.ts'
import { writeAudit } from '../audit/write-audit.ts'
import type { HubContext } from '../hub-context.ts'
import { Refusal } from '../refusal.ts'
import { plantDrafts } from './change-drafts.ts'

export interface FolderText {
  /** As in `kiosk-config/`: `nouvelle-caledonie-pcn/places.yaml`. */
  readonly path: string
  readonly text: string
}

export interface Imported {
  /** 0 when the hub had texts already. */
  readonly files: number
  /** Paths that the hub does not keep: neither `.yaml` nor `.json`, too large, or in the folder of another deployment. */
  readonly left: readonly string[]
}

const needed = ['deployment.yaml', 'places.yaml']

const noDeployment = () =>
  new Refusal(
    400,
    'bad-request',
    'Ce n’est pas le dossier d’un déploiement : « deployment.yaml » n’y est pas. La console n’a pas de textes.',
  )

const isOf = (deployment: string, path: string) =>
  path.startsWith(`${deployment}/`) || path.startsWith('common/')

/** Throws `Refusal` « bad-request », « too-many-files », « tree-too-large ». */
export async function importDrafts(
  { store, clock }: Pick<HubContext, 'clock' | 'store'>,
  folder: readonly FolderText[],
  deployment: string,
): Promise<Imported> {
  if (!v.is(idSchema, deployment))
    throw new Refusal(
      400,
      'bad-request',
      'Le nom du dossier est celui du déploiement : minuscules, chiffres et tirets.',
    )
  const isKept = ({ path, text }: FolderText) =>
    isOf(deployment, path) && v.is(draftFileSchema, { path, text })
  const texts = folder.filter(isKept)
  const author = { by: 'hub', nowMs: clock.nowMs() }
  const isPlanted = await store.write(async (db) => {
    if (!(await plantDrafts(db, deployment, texts, author))) return false
    // Undone with the transaction: a hub is never given other texts from a folder.
    if (!needed.some((name) => texts.some(({ path }) => path === `${deployment}/${name}`)))
      throw noDeployment()
    const about = { files: texts.length }
    await writeAudit(db, author.nowMs, { by: 'hub', act: 'drafts-imported', about })
    return true
  })
  if (!isPlanted) return { files: 0, left: [] }
  const left = folder.filter((file) => !isKept(file)).map(({ path }) => path)
  return { files: texts.length, left }
}
