import type { StarterGroup } from './starter-group.ts'

export const economy: StarterGroup = {
  name: 'Trade and economy',
  description: 'Forces from outside that a company can only answer.',
  tags: [
    {
      name: 'Tariffs',
      description:
        'Duties on imports or exports: their size, who carries them, what is done about them. Limits on what may be sold at all are Export controls.',
      cues: [
        'tariff',
        'import duty',
        'customs value',
        'pass the duty on',
        'who carries it',
        'country of origin',
        'exemption',
      ],
      colour: 'amber',
      shortcut: '2',
    },
    {
      name: 'Currency',
      description: 'Exchange rates as a cause of a change. Not for figures that are merely stated at constant rates.',
      cues: ['currency helped', 'currency headwind', 'exchange rates cost us', 'stronger dollar', 'hedging result'],
      colour: 'teal',
      shortcut: null,
    },
    {
      name: 'Economy',
      description: 'The economy at large as a speaker sees it: growth, inflation, interest rates, confidence.',
      cues: ['recession', 'inflation', 'interest rates', 'consumer confidence', 'economic uncertainty', 'slowdown'],
      colour: 'blue',
      shortcut: null,
    },
    {
      name: 'Export controls',
      description: 'Licences, sanctions, wars and borders that decide where a company may sell or make its goods.',
      cues: ['export licence', 'sanctions', 'restricted market', 'entity list', 'local content rules', 'geopolitical'],
      colour: 'rose',
      shortcut: null,
    },
    {
      name: 'Energy and materials',
      description:
        'Prices of electricity, metals and other inputs. Electricity as the limit of computing is AI power; material that cannot be had at all is Components.',
      cues: ['input costs', 'copper price', 'energy bill', 'raw material', 'steel price', 'moves with an index'],
      colour: 'rust',
      shortcut: null,
    },
  ],
}
