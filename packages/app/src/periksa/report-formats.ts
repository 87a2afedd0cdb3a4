/** How a report of findings can be printed. */
export const REPORT_FORMATS = ['teks', 'json', 'sarif', 'html', 'docx', 'ledger'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]
