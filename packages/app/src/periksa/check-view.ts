import {
  checkedText,
  countsOf,
  type EvidenceText,
  evidenceText,
  type FileReport,
  type Finding,
  familyOf,
  familyWord,
  nothingChecked,
  type SeverityCounts,
  type Silence,
  silence,
  verdictText,
} from '@akuntabel/checker'
import type { RefusedFile } from './check-files.ts'
import { type CheckFilter, chapterOf, isShown, NO_FILTER, outcomeOf } from './check-filter.ts'
import { type HiddenView, hiddenViews, type RepairView, repairViews } from './repair-view.ts'
import type { StoredCheck } from './stored-check.ts'

export interface FileView extends EvidenceText {
  file: string
  /** `KPU Kota Blitar, 2021`; '' when the document does not say. */
  about: string
  /** `14 temuan: 9 salah hitung, …` */
  verdict: string
  counts: SeverityCounts
  checked: string
  /** A file without tables and figures: silence about it says nothing. */
  nothing: boolean
  /** The first to mend first; or under each chapter. */
  groups: { heading: string | null; repairs: RepairView[] }[]
  shown: number
  /** Repairs that the filter lets through and the page has no room for. */
  more: number
  hidden: HiddenView[]
}

export interface FilterChoice {
  value: string
  label: string
  count: number
}

export interface CheckView {
  verdict: string
  counts: SeverityCounts
  hidden: number
  findings: number
  files: FileView[]
  refused: RefusedFile[]
  filter: CheckFilter
  choices: { hasil: FilterChoice[]; rumpun: FilterChoice[]; bab: FilterChoice[] }
}

/** A page stays readable; the downloads hold everything. */
const MOST_SHOWN = 200

/** What a page shows of a check: what is silenced stands apart, the rest as the filter asks. */
export function checkView(
  stored: StoredCheck,
  abaikan: Silence[],
  filter: CheckFilter = NO_FILTER,
): CheckView {
  const files = stored.report.files.map((file) => silence(file, { abaikan }))
  const all = files.flatMap(({ findings }) => findings)
  return {
    verdict: verdictText(files),
    counts: countsOf(all),
    hidden: files.reduce((sum, file) => sum + (file.silenced?.length ?? 0), 0),
    findings: all.length,
    files: files.map((file, at) => fileView(file, { stored, at, filter })),
    refused: stored.refused,
    filter,
    choices: {
      hasil: choices(all, outcomeOf, (value) => OUTCOMES[value]),
      rumpun: choices(all, ({ rule }) => familyOf(rule), familyWord),
      bab: choices(all, chapterOf, (value) => value),
    },
  }
}

const OUTCOMES = { salah: 'Harus dibetulkan', 'perlu-dilihat': 'Perlu dilihat', catatan: 'Catatan' }

function choices<T extends string>(
  findings: readonly Finding[],
  of: (finding: Finding) => T,
  label: (value: T) => string,
): FilterChoice[] {
  return [...Map.groupBy(findings, of)].map(([value, { length }]) => ({
    value,
    label: label(value),
    count: length,
  }))
}

interface Viewing {
  stored: StoredCheck
  at: number
  filter: CheckFilter
}

function fileView(file: FileReport, { stored, at, filter }: Viewing): FileView {
  const excerpts = stored.excerpts[at] ?? {}
  const wanted = file.findings.filter((finding) => isShown(finding, filter))
  const repairs = repairViews({ findings: wanted }, excerpts)
  const shown = repairs.slice(0, MOST_SHOWN)
  return {
    file: file.file,
    about: [file.document.satker, file.document.tahun].filter((part) => part !== null).join(', '),
    verdict: verdictText(file),
    counts: countsOf(file.findings),
    checked: checkedText(file.checked),
    nothing: nothingChecked(file),
    groups: filter.urut === 'bab' ? byChapter(shown) : [{ heading: null, repairs: shown }],
    shown: shown.length,
    more: repairs.length - shown.length,
    hidden: hiddenViews(file),
    ...evidenceText(file),
  }
}

function byChapter(repairs: readonly RepairView[]): FileView['groups'] {
  const groups = [...Map.groupBy(repairs, ({ chapter }) => chapter)]
  return groups
    .map(([heading, own]) => ({ heading, repairs: own.toSorted((a, b) => a.block - b.block) }))
    .toSorted((a, b) => (a.repairs[0]?.block ?? 0) - (b.repairs[0]?.block ?? 0))
}
