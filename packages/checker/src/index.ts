export { findOffice } from './data/find-office.ts'
export { type CheckOptions, checkDocuments } from './engine/check-documents.ts'
export type {
  Checked,
  FileReport,
  Finding,
  FoundPlace,
  KeyFigure,
  KeyFigures,
  Location,
  Part,
  Passed,
  Report,
  SilencedFinding,
  Unchecked,
} from './engine/finding.ts'
export { OUTCOMES, type Outcome } from './engine/outcome.ts'
export type { Place, Rule, RuleFinding, Severity } from './engine/rule.ts'
export { selectRules } from './engine/select-rules.ts'
export { extractFacts } from './facts/extract-facts.ts'
export type * from './facts/types.ts'
export type { OfficeFigures } from './office/office-figures.ts'
export { officeRules } from './office/office-rules.ts'
export { reportDocx } from './reporters/docx-komentar.ts'
export { type EvidenceText, evidenceText } from './reporters/evidence.ts'
export { type Excerpt, type ExcerptCell, excerptOf } from './reporters/excerpt.ts'
export { reportHtml } from './reporters/html.ts'
export { reportJson } from './reporters/json.ts'
export { reportLedger } from './reporters/ledger.ts'
export { placeText } from './reporters/place-text.ts'
export { placesText } from './reporters/places-text.ts'
export { reportSarif, type SarifOptions } from './reporters/sarif.ts'
export { SEVERITY_WORDS } from './reporters/severity-words.ts'
export { reportText, type TextOptions } from './reporters/teks.ts'
export {
  checkedText,
  countsOf,
  countsText,
  familyWord,
  nothingChecked,
  type SeverityCounts,
  verdictText,
} from './reporters/verdict.ts'
export { rules } from './rules/index.ts'
export { parseSettings, SETTINGS_FILE, type Settings, type Silence } from './settings/settings.ts'
export { silence } from './settings/silence.ts'
export { familyOf, type Repair, repairsOf } from './summary/repairs.ts'
