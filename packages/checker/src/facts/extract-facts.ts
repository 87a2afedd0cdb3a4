import type { ReadDocument } from '@akuntabel/documents'
import { extractCitations } from './citations.ts'
import { extractContents } from './contents.ts'
import { extractCounts } from './counts.ts'
import { extractDates } from './dates.ts'
import { extractDecision } from './decision.ts'
import { extractDocument } from './document.ts'
import { extractLists } from './lists.ts'
import { extractMoney } from './money.ts'
import { extractNumbered } from './numbered.ts'
import { extractOffices } from './offices.ts'
import { extractPeople } from './people.ts'
import { extractPeriods } from './periods.ts'
import { proseQuantities } from './prose-quantities.ts'
import { extractReferences } from './references.ts'
import { scalesInProse } from './scale-prose.ts'
import { extractScales } from './scales.ts'
import { extractSections } from './sections.ts'
import { extractSentences } from './sentences.ts'
import { tableQuantities } from './table-quantities.ts'
import { extractTables } from './tables.ts'
import type { Facts } from './types.ts'
import { extractWordPairs } from './word-pairs.ts'

/** What a document claims, ready for rules. */
export function extractFacts(doc: ReadDocument): Facts {
  const document = extractDocument(doc)
  const tables = extractTables(doc)
  const sentences = extractSentences(doc)
  return {
    file: doc.file,
    document,
    sections: extractSections(doc),
    tables,
    quantities: [...tableQuantities(tables, document), ...proseQuantities(sentences, tables, document)],
    people: extractPeople(doc),
    dates: extractDates(doc),
    citations: extractCitations(doc),
    scales: [...extractScales(tables), ...scalesInProse(sentences)],
    references: extractReferences(doc),
    offices: extractOffices(doc),
    words: extractWordPairs(doc),
    counts: extractCounts(sentences),
    money: extractMoney(sentences),
    lists: extractLists(doc),
    periods: extractPeriods(doc),
    contents: extractContents(doc),
    decision: extractDecision(doc),
    numbered: extractNumbered(doc),
    sentences,
  }
}
