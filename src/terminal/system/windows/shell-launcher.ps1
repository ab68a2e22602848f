#Requires -RunAsAdministrator
# Non exécuté ici. Lanceur d’interface : le superviseur remplace le bureau du compte « escale ».
param(
  [Parameter(Mandatory)][uri]$Kiosk,
  [string]$Folder = 'C:\Escale',
  [string]$Account = 'escale'
)
$ErrorActionPreference = 'Stop'

Enable-WindowsOptionalFeature -Online -FeatureName Client-EmbeddedShellLauncher -All -NoRestart | Out-Null

$launcher = [wmiclass]'\\localhost\root\standardcimv2\embedded:WESL_UserSetting'
$sid = (New-Object System.Security.Principal.NTAccount($Account)).Translate(
  [System.Security.Principal.SecurityIdentifier]).Value
$restart = 0
$command = '"{0}\node_modules\.bin\node.cmd" "{0}\src\terminal\main.ts" --kiosk "{1}" --root "{0}\1.root.json" --state "%LOCALAPPDATA%\Escale"' -f $Folder, $Kiosk.AbsoluteUri

# Les autres comptes gardent leur bureau.
$launcher.SetDefaultShell('explorer.exe', $restart) | Out-Null
$launcher.RemoveCustomShell($sid) 2>$null | Out-Null
$launcher.SetCustomShell($sid, $command, $null, $null, $restart) | Out-Null
$launcher.SetEnabled($true) | Out-Null

Write-Output 'escale : interface réglée. Ouvrez la session « escale » au démarrage, puis redémarrez.'
