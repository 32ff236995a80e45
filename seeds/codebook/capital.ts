import type { StarterGroup } from './starter-group.ts'

export const capital: StarterGroup = {
  name: 'Capital and cash',
  description: 'Where money goes, where it comes from, and what is given back.',
  tags: [
    {
      name: 'Capex',
      description:
        'Spending on plants, machines and data centres, done or planned. Give a guidance tag only if a range for a coming period is named.',
      cues: [
        'capital expenditure',
        'capex',
        'new plant',
        'second line',
        'spend on data centres',
        'capital intensity',
        'finance lease',
      ],
      colour: 'teal',
      shortcut: '5',
    },
    {
      name: 'Cash flow',
      description: 'Cash earned and cash tied up: free cash flow, working capital, advances, collections.',
      cues: ['free cash flow', 'working capital', 'customer advances', 'collections', 'cash conversion'],
      colour: 'green',
      shortcut: null,
    },
    {
      name: 'Shareholder returns',
      description: 'Dividends and buybacks, also when a company stops mentioning one it had announced.',
      cues: ['buyback', 'repurchase', 'dividend', 'authorisation', 'return capital', 'excess cash'],
      colour: 'amber',
      shortcut: null,
    },
    {
      name: 'Debt and liquidity',
      description: 'Borrowings, ratings, refinancing and cash at hand.',
      cues: ['net debt', 'leverage ratio', 'refinanced', 'credit line', 'bond matures', 'liquidity'],
      colour: 'blue',
      shortcut: null,
    },
    {
      name: 'Acquisitions',
      description: 'Buying, selling or merging businesses. Mere partnerships are Customer wins.',
      cues: ['acquire', 'divest', 'synergies', 'close the transaction', 'strategic review', 'bolt-on'],
      colour: 'violet',
      shortcut: null,
    },
  ],
}
