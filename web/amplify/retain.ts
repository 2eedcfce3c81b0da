import type { CfnResource } from 'aws-cdk-lib';

/**
 * Lets a resource outlive its stack, in a sandbox, too: what people try there is their own chats.
 * Written into the template, because `applyRemovalPolicy` is undone in sandboxes, and refused for a
 * bucket that is emptied first.
 */
export function retain(resource: CfnResource): void {
  resource.addOverride('DeletionPolicy', 'Retain');
  resource.addOverride('UpdateReplacePolicy', 'Retain');
}
