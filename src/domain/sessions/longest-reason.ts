/** The server documents no limit. Its history pages cut longer reasons, and the summary of a ticket fits well. */
export const longestReason = 1000;
