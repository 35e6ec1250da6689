import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import ts from 'typescript'

export interface SourceFile {
  /** Below src/, with `/`: `plans/parse-plan.ts`. */
  readonly path: string
  readonly text: string
}

export interface ImportLine {
  readonly specifier: string
  readonly line: number
  /** Only types come in: `import type`, or `type` on every name. */
  readonly typeOnly: boolean
}

/** All TypeScript files below the folder, in the order of their paths. */
export async function readSources(folder: string): Promise<readonly SourceFile[]> {
  const names = await readdir(folder, { recursive: true })
  const paths = names.filter((name) => name.endsWith('.ts')).map((name) => name.split(sep).join('/'))
  return Promise.all(
    paths.sort().map(async (path) => ({ path, text: await readFile(join(folder, path), 'utf8') })),
  )
}

/** The room of a file: its folder, or its own name when it lies directly in src/. */
export function roomOf(path: string): string {
  return path.split('/')[0] ?? path
}

/** Every static import, re-export, `import()` and import type of a file, found by the compiler's own parser. */
export function importsOf({ path, text }: SourceFile): readonly ImportLine[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true)
  const found: ImportLine[] = []
  const add = (literal: ts.Node | undefined, typeOnly: boolean): void => {
    if (literal === undefined || !ts.isStringLiteralLike(literal)) return
    const line = source.getLineAndCharacterOfPosition(literal.getStart()).line + 1
    found.push({ specifier: literal.text, line, typeOnly })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, importsTypesOnly(node.importClause))
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, exportsTypesOnly(node))
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true)
    else if (ts.isCallExpression(node) && isModuleCall(node.expression)) add(node.arguments[0], false)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** The text with its comments and the contents of its strings blanked, lines kept: what is left is code. */
export function codeOf({ path, text }: SourceFile): string {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true)
  const characters = [...Array(text.length).keys()].map((i) => text[i] ?? '')
  const blank = (from: number, to: number): void => {
    for (let i = from; i < to; i++) if (characters[i] !== '\n') characters[i] = ' '
  }
  const visit = (node: ts.Node): void => {
    for (const comment of ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [])
      blank(comment.pos, comment.end)
    for (const comment of ts.getTrailingCommentRanges(text, node.getEnd()) ?? [])
      blank(comment.pos, comment.end)
    if (
      ts.isStringLiteralLike(node) ||
      ts.isTemplateLiteralToken(node) ||
      ts.isRegularExpressionLiteral(node)
    ) {
      blank(node.getStart(), node.getEnd())
    }
    node.getChildren(source).forEach(visit)
  }
  visit(source)
  return characters.join('')
}

function importsTypesOnly(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const named = clause.namedBindings
  if (clause.name !== undefined || named === undefined || !ts.isNamedImports(named)) return false
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly)
}

function exportsTypesOnly(node: ts.ExportDeclaration): boolean {
  if (node.isTypeOnly) return true
  const clause = node.exportClause
  if (clause === undefined || !ts.isNamedExports(clause)) return false
  return clause.elements.length > 0 && clause.elements.every((element) => element.isTypeOnly)
}

function isModuleCall(expression: ts.Expression): boolean {
  return (
    expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(expression) && expression.text === 'require')
  )
}
