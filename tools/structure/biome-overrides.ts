import {
  FEATURES,
  FOLDER_RULES,
  FOLDERS,
  type Folder,
  type FolderRule,
  OUTSIDE_SRC,
  OWN_PRODUCTS,
  PACKAGES,
} from './import-rules.ts'

/** A group of forbidden imports, as an option of biome's `noRestrictedImports`. */
interface Pattern {
  readonly group: readonly string[]
  readonly message: string
}

const TABLE = 'tools/structure/import-rules.ts says what each folder may import.'

/** The `overrides` of biome.json, one per rule, from the table of import rules. */
export function biomeOverrides() {
  return [
    ...FOLDER_RULES.map((rule) => override([rule.files], pathsOf(rule), patternsOf(rule))),
    override(
      OWN_PRODUCTS.map((product) => `${product}/**`),
      {},
      [{ group: ['**/src/**'], message: `A product of its own imports nothing of src/. ${TABLE}` }],
    ),
  ]
}

function override(includes: readonly string[], paths: object, patterns: readonly Pattern[]) {
  const noRestrictedImports = { level: 'error', options: { paths, patterns } }
  return { includes, linter: { rules: { style: { noRestrictedImports } } } }
}

function pathsOf({ withoutPackages }: FolderRule) {
  return Object.fromEntries(withoutPackages.map((name) => [name, { message: PACKAGES[name] }]))
}

function patternsOf(rule: FolderRule): Pattern[] {
  const own = rule.files.split('/')[1]
  const banned = FOLDERS.filter((folder) => folder !== own && !rule.may.includes(folder))
  const folders = banned.map((folder) => ({
    group: [`**/${folder}/**`, ...(rule.mayFiles ?? []).filter(isIn(folder)).map((file) => `!**/${file}`)],
    message: `${rule.files} does not import ${folder}/. ${TABLE}`,
  }))
  return [
    ...folders,
    ...otherFeatures(rule),
    {
      group: OUTSIDE_SRC.map((folder) => `**/${folder}/**`),
      message: `src/ imports nothing of what runs, serves or tests it. ${TABLE}`,
    },
  ]
}

/** Patterns against imports of other features; within src/features/ such an import path has no `features/` in it. */
function otherFeatures(rule: FolderRule): Pattern[] {
  const own = FEATURES.find((feature) => rule.files === `src/features/${feature}/**`)
  if (own === undefined) return []
  const others = FEATURES.filter((feature) => feature !== own)
  return [
    {
      group: [
        '**/features/**',
        '**/gallery/**',
        ...others.map((other) => `**/${other}/**`),
        // Folders of src/chat/ that share a feature's name.
        ...others.map((other) => `!**/chat/${other}/**`),
      ],
      message: `A feature imports no other feature: app/ hands it in as a slot. ${TABLE}`,
    },
  ]
}

function isIn(folder: Folder): (file: string) => boolean {
  return (file) => file.startsWith(`${folder}/`)
}
