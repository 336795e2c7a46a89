/** The organization every sandbox key belongs to. */
export const ORGANIZATION_ID = "7c0b3f52-4d1e-4a86-9b57-2f6e8d90c1a4";

/** The workspace of a key that is scoped to one, and where an answer says it acted. */
export const WORKSPACE_ID = "wrkspc_01HqT7mVbZ4rKcW9sNpXyE2d";

/** A second workspace of the organization. */
export const OTHER_WORKSPACE_ID = "wrkspc_01LgR3xUeY8kQaF6vJtMnC5w";

/** A well-formed id of a workspace no sandbox key may act in. */
export const FOREIGN_WORKSPACE_ID = "wrkspc_01ZzB5wDkP2hGsV8qRjLfN7t";
