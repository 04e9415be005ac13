// What another implementation of SCIM 2.0 (SCIMMY, MIT) makes of the same resources, questions and changes. Reads JSON, writes JSON.
import SCIMMY from "scimmy";

const asked = JSON.parse(await new Response(process.stdin).text());
const filters = Object.fromEntries(asked.filters.map((filter) => [filter, new SCIMMY.Types.Filter(filter).match(asked.resources).map((one) => one.id)]));

SCIMMY.Schemas.User.extend(SCIMMY.Schemas.EnterpriseUser);
const patches = [];
for (const { resource, operations } of asked.patches) {
  const message = { schemas: ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], Operations: operations };
  const user = new SCIMMY.Schemas.User(resource);
  const changed = await new SCIMMY.Messages.PatchOp(message).apply(user, async (value) => value);
  patches.push(JSON.parse(JSON.stringify(changed ?? user)));
}

const schemas = [SCIMMY.Schemas.User, SCIMMY.Schemas.Group, SCIMMY.Schemas.EnterpriseUser].map((schema) => schema.definition.describe());
const reads = asked.resources.map((resource) => {
  try {
    new SCIMMY.Schemas.User(resource);
    return "";
  } catch (problem) {
    return `${resource.userName}: ${problem.message}`;
  }
});
process.stdout.write(JSON.stringify({ filters, patches, schemas, refused: reads.filter((problem) => problem) }));
