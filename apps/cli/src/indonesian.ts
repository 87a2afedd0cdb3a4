import type { Argument, CommanderError, HelpConfiguration, Option } from 'commander'

const TITLES: Record<string, string> = {
  'Usage:': 'Pemakaian:',
  'Arguments:': 'Argumen:',
  'Options:': 'Pilihan:',
  'Commands:': 'Perintah:',
}

/** Commander's own words in Indonesian. */
export const indonesianHelp: HelpConfiguration = {
  styleTitle: (title) => TITLES[title] ?? title,
  styleUsage: (usage) => usage.replace('[options]', '[pilihan]').replace('[command]', '[perintah]'),
  styleOptionText: (term) => term.replace('[options]', '[pilihan]'),
  optionDescription: describe,
  argumentDescription: describe,
}

function describe(item: Option | Argument): string {
  const base = item.defaultValueDescription ?? item.defaultValue
  return base === undefined ? item.description : `${item.description} (bawaan: ${base})`
}

/** What commander refuses, as a sentence that says what to do. */
export function sentenceOf(error: CommanderError): string {
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const similar = /\(Did you mean (?:one of )?([^?]+)\?\)/.exec(error.message)?.[1]
  const hint = similar ? ` Maksud Anda ${similar}?` : ''
  switch (error.code) {
    case 'commander.unknownCommand':
      return `Perintah "${named}" tidak dikenal.${hint} Lihat akuntabel --help.`
    case 'commander.unknownOption':
      return `Pilihan "${named}" tidak dikenal.${hint} Lihat --help perintah itu.`
    case 'commander.missingArgument':
      return `Argumen ${named.toUpperCase()} belum ditulis.`
    case 'commander.optionMissingArgument':
      return `Pilihan "${named}" memerlukan nilai.`
    case 'commander.missingMandatoryOptionValue':
      return `Pilihan "${named}" wajib ditulis.`
    case 'commander.excessArguments':
      return 'Terlalu banyak argumen. Lihat --help perintah itu.'
    case 'commander.invalidArgument':
      return error.message.replace(/^error: .*? is invalid\. /, '')
    default:
      return 'Perintah ini tidak dapat dibaca. Lihat akuntabel --help.'
  }
}
