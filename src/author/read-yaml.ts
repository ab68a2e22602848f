/** YAML 1.2 core, read within limits, with the place of every node so that a finding can point at its line. */
import { type CST, Composer, type Document, Lexer, LineCounter, Parser } from 'yaml'
import type { PlacedFinding } from '#contract/finding.ts'
import { type Result, fail, succeed } from '#contract/result.ts'
import { maxFileBytes, tooBig } from './decode-text.ts'
import { explainYamlFault } from './explain-yaml-fault.ts'
import { findDuplicateKeys, findLostAliases, findOffset } from './find-in-yaml.ts'
import { errorIn } from './place-finding.ts'
import type { Spot, YamlFile } from './yaml-file.ts'

/** Deepest nesting of lists and maps. A guide needs about 12. */
const maxDepth = 60
/** Nodes that aliases may stand for in one file: « billion laughs » stops here. */
const maxAliasCount = 100
/** Nobody mends more than this at once. */
const maxFindings = 50

/**
 * Reads one YAML document. Faults are findings Y01 (syntax), Y02 (size), Y03 (same key twice), Y04 (aliases), Y05
 * (depth), Y06 (more than one document). Time and memory stay bounded whatever the text is: the depth is watched while
 * the text is read, before any tree is built.
 */
export const readYaml = (source: string, file: string): Result<YamlFile, PlacedFinding[]> => {
  const refuse = (code: string, spot: Spot, message: string) =>
    fail([errorIn(file, code, message, spot)])

  const bytes = new TextEncoder().encode(source).length
  if (bytes > maxFileBytes) return refuse('Y02', { line: 1, column: 1 }, tooBig(bytes).message)

  const lines = new LineCounter()
  const spotAt = (offset: number): Spot => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }

  const tokens = tokenize(source, lines)
  if (!tokens.ok) {
    return refuse(
      'Y05',
      spotAt(tokens.fault),
      `trop de niveaux imbriqués (${maxDepth} au plus). Simplifiez la structure à cet endroit.`,
    )
  }

  // Uniqueness is checked below: the library compares every key with every other one.
  const composer = new Composer({ version: '1.2', uniqueKeys: false, stringKeys: true })
  const documents: Document.Parsed[] = [...composer.compose(tokens.value, true, source.length)]
  const [document, second] = documents
  if (document === undefined) return succeed({ file, value: null, locate: () => spotAt(0) })
  if (document.errors.length > 0) {
    return fail(
      document.errors
        .slice(0, maxFindings)
        .map(({ code, pos }) => errorIn(file, 'Y01', explainYamlFault(code), spotAt(pos[0]))),
    )
  }
  if (second !== undefined) {
    return refuse('Y06', spotAt(second.range[0]), 'un seul document par fichier : retirez « --- ».')
  }

  const twice = findDuplicateKeys(document).map(({ name, offset }) =>
    errorIn(file, 'Y03', sayTwice(name), spotAt(offset)),
  )
  const lost = findLostAliases(document).map(({ name, offset }) =>
    errorIn(file, 'Y04', sayLost(name), spotAt(offset)),
  )
  if (twice.length + lost.length > 0) return fail([...twice, ...lost].slice(0, maxFindings))

  try {
    const value: unknown = document.toJS({ maxAliasCount })
    return succeed({
      file,
      value,
      locate: (path, part = 'value') => spotAt(findOffset(document, path, part)),
    })
  } catch (error) {
    // The library's only way to say that aliases multiply.
    if (!(error instanceof ReferenceError)) throw error
    return refuse(
      'Y04',
      { line: 1, column: 1 },
      `trop de renvois (« *nom ») : ${maxAliasCount} valeurs répétées au plus. Recopiez le texte.`,
    )
  }
}

const sayTwice = (key: string) =>
  `« ${key} » est écrit deux fois au même endroit. Gardez-en un seul.`

const sayLost = (name: string) =>
  `« *${name} » renvoie vers quelque chose qui n'est pas écrit plus haut. Recopiez le texte.`

/** Tokens of the source, or the offset at which it becomes too deep. */
const tokenize = (source: string, lines: LineCounter): Result<CST.Token[], number> => {
  lines.addNewLine(0)
  const parser = new Parser(lines.addNewLine)
  const tokens: CST.Token[] = []
  for (const lexeme of new Lexer().lex(source)) {
    tokens.push(...parser.next(lexeme))
    // One entry is the document itself, one the scalar being read.
    if (parser.stack.length > maxDepth + 2) return fail(parser.offset)
  }
  tokens.push(...parser.end())
  return succeed(tokens)
}
