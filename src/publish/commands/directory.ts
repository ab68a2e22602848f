/** `config directory`: places from the national map, and ours to it. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { stringify } from 'yaml'
import { ownEntries } from '#author/check-directory.ts'
import { decodeText } from '#author/decode-text.ts'
import {
  type ImportedPlaces,
  importRows,
  nationalFields,
  type ReadRow,
  readRows,
  writePlaces,
  writeRows,
} from '#author/directory/national-rows.ts'
import { type PlaceList, placeListSchema, requiredByStandard } from '#contract/place-directory.ts'
import { makeFolder, writeWhole } from '../write-whole.ts'
import {
  type Command,
  type CommandSurroundings,
  type Options,
  defaultFolder,
  type ExitCode,
} from './command.ts'
import { openDeployment } from './open-deployment.ts'
import { counted } from '../counted.ts'

export const directory: Command = {
  usage:
    'import <fichier.json|csv> --source <nom> [--url adresse] [--dated AAAA-MM-JJ] [--postal 47,33] [--name carte-nationale] | export <fichier.csv|json>, [--deployment dossier]',
  mostWords: 2,
  summary: 'prend des lieux d’un fichier de la carte nationale, ou écrit les nôtres pour elle',
  run: ([what, file], options, around) => {
    const kind = kindOf(file)
    if (file === undefined || kind === undefined || (what !== 'import' && what !== 'export')) {
      around.err(
        'Écrivez par exemple : npm run config -- directory import lieux.csv --source "Cartographie nationale" --dated 2026-11-01, ou : npm run config -- directory export nos-lieux.csv',
      )
      return 2
    }
    return what === 'import'
      ? importPlaces(file, kind, options, around)
      : exportPlaces(file, kind, options, around)
  },
}

type FileKind = 'csv' | 'json'
const kindOf = (file = ''): FileKind | undefined =>
  file.endsWith('.csv') ? 'csv' : file.endsWith('.json') ? 'json' : undefined

function importPlaces(
  file: string,
  kind: FileKind,
  options: Options,
  { out, err }: CommandSurroundings,
): ExitCode {
  if (!existsSync(file)) {
    err(`${file} n’est pas là.`)
    return 1
  }
  const text = decodeText(readFileSync(file))
  const rows = text.ok
    ? readRows(text.value, kind)
    : { ok: false as const, fault: text.fault.message }
  if (!rows.ok) {
    err(`${file} : ${rows.fault}`)
    return 1
  }
  const { near, far } = byPostalCode(rows.value, options.postal)
  const imported = importRows(near)
  const list = listOf(imported, options)
  if (!list.success) {
    err(`Il manque d’où vient ce fichier : --source "Cartographie nationale" ${said(list.issues)}`)
    return 2
  }
  const path = join(
    options.deployment ?? defaultFolder,
    'directory',
    `${list.output.id}.directory.yaml`,
  )
  if (imported.places.length > 0) {
    makeFolder(dirname(path))
    writeWhole(path, yamlOf(list.output))
    out(`${counted(imported.places.length, 'lieu', 'lieux')} : ${path}`)
  }
  if (far > 0)
    out(`${counted(far, 'lieu', 'lieux')} hors des codes postaux demandés (${options.postal}).`)
  if (imported.beside.length > 0)
    out(`Colonnes que le standard n’a pas, gardées telles quelles : ${imported.beside.join(', ')}.`)
  tellRefused(file, imported, { out })
  return imported.places.length > 0 ? 0 : 1
}

const said = (issues: readonly v.BaseIssue<unknown>[]) =>
  `(${issues.map((issue) => `${v.getDotPath(issue) ?? ''} : ${issue.message}`).join(' ; ')})`

/** Rows whose postal code begins with one of those asked for; all of them where none is. */
function byPostalCode(rows: readonly ReadRow[], asked: string | undefined) {
  const starts = asked?.split(',').map((start) => start.trim()) ?? ['']
  const near = rows.filter(({ row }) =>
    starts.some((start) => (row['code_postal'] ?? '').startsWith(start)),
  )
  return { near, far: rows.length - near.length }
}

const listOf = ({ places }: ImportedPlaces, options: Options) =>
  v.safeParse(placeListSchema, {
    schema: 'directory/1',
    id: options.name ?? 'carte-nationale',
    source: {
      name: options.source,
      ...(options.url !== undefined && { url: options.url }),
      dated: options.dated ?? null,
    },
    licence: 'Licence Ouverte 2.0 (etalab)',
    places,
  })

const yamlOf = (list: PlaceList) =>
  `# yaml-language-server: $schema=../../schemas/directory.schema.json
# Écrit par « npm run config -- directory import » : recommencez l’import plutôt que de corriger ici.
${stringify(list, { lineWidth: 120 })}`

/** What was not taken is told line by line, and written beside the file so that somebody can mend it. */
function tellRefused(
  file: string,
  { refused }: ImportedPlaces,
  { out }: Pick<CommandSurroundings, 'out'>,
): void {
  if (refused.length === 0) return
  for (const { where, why, row } of refused)
    out(`${where}${row['nom'] ? ` (${row['nom']})` : ''} : refusé. ${why.join(' ')}`)
  const path = `${file}.refuses.csv`
  const beside = new Set(refused.flatMap(({ row }) => Object.keys(row)))
  const columns = [...new Set([...nationalFields, ...beside])]
  writeWhole(
    path,
    writeRows(
      refused.map(({ row, why }) => ({ ...row, pourquoi: why.join(' ') })),
      [...columns, 'pourquoi'],
    ),
  )
  out(
    `${counted(refused.length, 'lieu', 'lieux')} refusé${refused.length > 1 ? 's' : ''}, gardés avec leur raison : ${path}`,
  )
}

function exportPlaces(
  file: string,
  kind: FileKind,
  options: Options,
  around: CommandSurroundings,
): ExitCode {
  const content = openDeployment(options.deployment, around)
  if (content === undefined) return 1
  const own = new Set(ownEntries(content))
  const ours = content.beside.directory.flatMap(({ value }) =>
    value.places.filter(({ id }) => own.has(id)),
  )
  const missingIn = (place: (typeof ours)[number]) =>
    requiredByStandard.filter((field) => place[field] === undefined)
  const whole = ours.filter((place) => missingIn(place).length === 0)
  for (const place of ours.filter((each) => missingIn(each).length > 0))
    around.err(`${place.nom} : pas écrit, il manque ${missingIn(place).join(', ')}.`)
  if (whole.length === 0) {
    around.err(
      'Aucun lieu à écrire : dans places.yaml, « directory » dit quelle fiche de l’annuaire est ce lieu.',
    )
    return 1
  }
  makeFolder(dirname(file))
  writeWhole(file, writePlaces(whole, kind))
  around.out(`${counted(whole.length, 'lieu', 'lieux')} au standard national : ${file}`)
  return 0
}
