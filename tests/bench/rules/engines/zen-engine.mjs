// A decision graph: one table that collects the grounds, and one node of expressions.
import { ZenEngine } from '@gorules/zen-engine'
import { deadlineOf } from '../decision.mjs'

const grounds = {
  refusal: '("refused" in happened or "not_accepted" in happened) and reason != "justified"',
  term: '"late" in happened and (due_known ? d(due_on).isBefore(d(today)) : true)',
  quality: '"wrong" in happened',
  papers: '"extra" in happened and provider != "private"',
  conduct: '"rude" in happened',
  money: '"fee" in happened and paid',
}
const uninformed = '"refused" in happened and form in ["written", "portal"] and appeal_info == "no"'
const expressions = {
  grounds: 'map(hits, #.id)',
  route: 'complained == "no" ? "provider" : complained == "authority" ? "court" : outcome == "waiting" ? "wait" : "oversight"',
  term: `complained == "authority" ? "court" : (${uninformed}) ? "filing_long" : "filing"`,
}
const edge = (sourceId, targetId) => ({ id: sourceId + targetId, sourceId, targetId, type: 'edge' })
const graph = {
  nodes: [
    { id: 'in', name: 'in', type: 'inputNode', content: {} },
    {
      id: 'table', name: 'table', type: 'decisionTableNode',
      content: {
        hitPolicy: 'collect', outputPath: 'hits', passThrough: true,
        inputs: [{ id: 'when', name: 'when' }], outputs: [{ id: 'id', name: 'id', field: 'id' }],
        rules: Object.entries(grounds).map(([id, when]) => ({ _id: id, when, id: JSON.stringify(id) })),
      },
    },
    { id: 'rest', name: 'rest', type: 'expressionNode', content: { expressions: Object.entries(expressions).map(([key, value]) => ({ id: key, key, value })) } },
    { id: 'out', name: 'out', type: 'outputNode', content: {} },
  ],
  edges: [edge('in', 'table'), edge('table', 'rest'), edge('rest', 'out')],
}

export const engines = [
  {
    name: 'zen-engine, native',
    make() {
      const decision = new ZenEngine().createDecision(Buffer.from(JSON.stringify(graph)))
      return async facts => {
        const { result } = await decision.evaluate(facts)
        return { grounds: result.grounds, route: result.route, deadline: deadlineOf(result.term, facts) }
      }
    },
  },
]
