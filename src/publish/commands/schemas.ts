/** `config schemas`: the JSON Schemas that editors read, from the schemas that checks use. */
import { join } from 'node:path'
import { schemaFiles } from '#author/json-schemas.ts'
import { makeFolder, writeWhole } from '../write-whole.ts'
import type { Command } from './command.ts'

export const schemas: Command = {
  usage: '[--out dossier]',
  mostWords: 0,
  summary: 'régénère kiosk-config/schemas/, lu par les éditeurs de texte',
  run: (_words, { out: folder = 'kiosk-config/schemas' }, { out }) => {
    makeFolder(folder)
    const files = Object.entries(schemaFiles())
    for (const [name, content] of files) writeWhole(join(folder, name), content)
    out(`${files.length} schémas écrits dans ${folder}.`)
    return 0
  },
}
