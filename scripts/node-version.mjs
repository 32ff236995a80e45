// Plain, old syntax on purpose: this file must run on any Node, to say in words that it is too old.
var wanted = [22, 18]
var have = process.versions.node.split('.').map(Number)

if (have[0] < wanted[0] || (have[0] === wanted[0] && have[1] < wanted[1])) {
  console.error(
    'Earmark needs Node ' +
      wanted.join('.') +
      ' or newer; this is Node ' +
      process.versions.node +
      '. "npm ci" brings the right one along; after it, use "npm start" rather than "node". If that did not help, install a newer Node.',
  )
  process.exit(1)
}
