/** `config signoff`: what a partner has signed is noted, and told. */
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import * as v from 'valibot'
import { addSignoff } from '#author/add-signoff.ts'
import { suggest } from '#author/closest-word.ts'
import { compileGuides } from '#author/compile-guides.ts'
import type { DeploymentContent } from '#author/read-deployment.ts'
import { sha256Of } from '#author/sha256-of.ts'
import { confirmedIn } from '#author/signoff-record.ts'
import { type PartnerSignoffs, signoffStatus } from '#author/signoff-status.ts'
import { type Signoff, signoffSchema } from '#contract/signoff.ts'
import { findPersonal } from '#contract/personal/find-personal.ts'
import { writeWhole } from '../write-whole.ts'
import {
  type Command,
  type CommandSurroundings,
  type ExitCode,
  type Options,
  dayOf,
  defaultFolder,
} from './command.ts'
import { openDeployment } from './open-deployment.ts'

export const signoff: Command = {
  usage:
    'status [partenaire] | record <partenaire> --pack fiche.html --by "fonction" [--on AAAA-MM-JJ] [--except repère,repère], [--deployment dossier] [--at AAAA-MM-JJ]',
  mostWords: 2,
  summary: 'dit ce que chaque partenaire a confirmé, ou note une fiche de faits signée',
  run: ([act, partner], options, around) => {
    if (act !== 'status' && act !== 'record') {
      around.err('« status » ou « record » ? Par exemple : npm run config -- signoff status cafat')
      return 2
    }
    const content = openDeployment(options.deployment, around)
    if (content === undefined) return 1
    const partners = content.registry.partners
    if (partner !== undefined && !Object.hasOwn(partners, partner)) {
      around.err(`Partenaire inconnu : « ${partner} ».${suggest(partner, Object.keys(partners))}`)
      return 1
    }
    return act === 'status'
      ? status(content, partner, options, around)
      : record(content, partner, options, around)
  },
}

const status = (
  content: DeploymentContent,
  only: string | undefined,
  options: Options,
  { out, now }: CommandSurroundings,
): ExitCode => {
  const guides = compileGuides(content).guides.map(({ guide }) => guide)
  const all = signoffStatus(content, guides, dayOf(options, now, content))
  for (const each of all.filter(({ partner }) => only === undefined || partner === only)) {
    out(sayPartner(each))
    if (only !== undefined) each.statements.map(sayStatement).forEach((line) => out(line))
  }
  return 0
}

const sayPartner = ({ name, statements }: PartnerSignoffs): string => {
  const count = (standing: string) => statements.filter((one) => one.standing === standing).length
  return `${name} : ${statements.length} lignes, ${count('signed')} signées, ${count('changed')} changées depuis, ${count('unsigned')} jamais signées`
}

const standingWords = {
  signed: 'signé',
  changed: 'changé depuis la signature',
  unsigned: 'jamais signé',
}

const sayStatement = ({
  reference,
  hard,
  standing,
  signoff: signed,
}: PartnerSignoffs['statements'][number]): string =>
  `  ${reference}${hard ? ' ★' : ''} : ${standingWords[standing]}${signed ? ` le ${signed.on} (${signed.by})` : ''}`

const record = async (
  content: DeploymentContent,
  partner: string | undefined,
  options: Options,
  { out, err, now }: CommandSurroundings,
): Promise<ExitCode> => {
  const { pack, by, on = dayOf(options, now, content), except = '' } = options
  if (partner === undefined || pack === undefined || by === undefined) {
    err(
      'Il faut le partenaire, --pack (la fiche signée) et --by (la fonction de qui a signé, sans nom).',
    )
    return 2
  }
  if (!existsSync(pack)) return refuse(err, `Fichier introuvable : ${pack}`)
  if (findPersonal(by).length > 0)
    return refuse(err, `« ${by} » semble nommer quelqu’un : dites seulement sa fonction.`)
  const bytes = readFileSync(pack)
  const confirmed = confirmedIn(bytes.toString('utf8'), except.split(',').filter(Boolean))
  if (!confirmed.ok) return refuse(err, confirmed.fault)
  const signed = v.safeParse(signoffSchema, {
    partner,
    by,
    on,
    document: { name: basename(pack), sha256: await sha256Of(new Uint8Array(bytes)) },
    statements: confirmed.value,
  } satisfies Signoff)
  if (!signed.success) return refuse(err, signed.issues.map(({ message }) => message).join(' '))
  const path = join(options.deployment ?? defaultFolder, 'signoffs.yaml')
  const text = existsSync(path) ? readFileSync(path, 'utf8') : undefined
  writeWhole(path, addSignoff(text, signed.output))
  out(`${Object.keys(confirmed.value).length} lignes confirmées le ${on} : ${path}`)
  return 0
}

const refuse = (err: (text: string) => void, why: string): ExitCode => {
  err(why)
  return 1
}
