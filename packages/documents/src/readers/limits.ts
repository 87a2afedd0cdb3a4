/** Bounds of one file, checked before anything is unpacked or laid out. */
export const LIMITS = {
  /** Bytes of the file itself. */
  file: 100 * 1024 * 1024,
  /** Entries in a DOCX package. */
  entries: 5_000,
  /** Bytes of the parts that are read, unpacked. */
  unpacked: 160 * 1024 * 1024,
  /** Unpacked over packed bytes of one part; prose in XML packs about 10 to 30 times. */
  ratio: 400,
  /** Parts smaller than this may pack as well as they like. */
  ratioFrom: 4 * 1024 * 1024,
  xmlDepth: 400,
  /** Elements of one part or block that are held at once. */
  xmlNodes: 500_000,
  pages: 3_000,
  /** Processor time to open a PDF, and for each of its pages. */
  pdfMilliseconds: 6_000,
  pageMilliseconds: 60,
  /** Megabytes of the heap of the process that reads it, and of all it holds. */
  pdfMegabytes: 208,
  pdfResident: 400,
  /** Letters of the whole text: about 4.500 pages. */
  text: 4_000_000,
  tableColumns: 120,
  /** Paragraphs and tables; cells of all tables. */
  blocks: 200_000,
  cells: 200_000,
  /** Lines and bytes of plain text, Markdown or HTML. */
  lines: 400_000,
  textFile: 12 * 1024 * 1024,
} as const
